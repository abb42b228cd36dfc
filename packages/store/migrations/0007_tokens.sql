CREATE TABLE `accessTokens` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`userId` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`tokenHash` text NOT NULL,
	`lastFour` text NOT NULL,
	`createdAt` integer NOT NULL,
	`createdBy` text NOT NULL,
	`expiresAt` integer,
	`revokedAt` integer,
	`revokedBy` text,
	`lastUsedAt` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accessTokensByHash` ON `accessTokens` (`tokenHash`);--> statement-breakpoint
CREATE INDEX `accessTokensOfWorkspace` ON `accessTokens` (`workspaceId`);