CREATE TABLE `erasures` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`personId` text NOT NULL,
	`cause` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`counts` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `erasuresByTime` ON `erasures` (`workspaceId`,`at`);--> statement-breakpoint
CREATE INDEX `erasuresOfPerson` ON `erasures` (`personId`);--> statement-breakpoint
CREATE TABLE `evidenceSalts` (
	`personId` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`salt` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `evidenceSaltsOfWorkspace` ON `evidenceSalts` (`workspaceId`);--> statement-breakpoint
CREATE TABLE `legalHolds` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`personId` text NOT NULL,
	`accountId` text,
	`reason` text NOT NULL,
	`placedAt` integer NOT NULL,
	`placedBy` text NOT NULL,
	`liftedAt` integer,
	`liftedBy` text,
	`liftReason` text
);
--> statement-breakpoint
CREATE INDEX `legalHoldsOfPerson` ON `legalHolds` (`personId`);--> statement-breakpoint
CREATE INDEX `legalHoldsByTime` ON `legalHolds` (`workspaceId`,`placedAt`);--> statement-breakpoint
ALTER TABLE `audit` ADD `recordTable` text;--> statement-breakpoint
ALTER TABLE `audit` ADD `recordHash` text;--> statement-breakpoint
CREATE INDEX `auditOfWorkspace` ON `audit` (`workspaceId`);--> statement-breakpoint
ALTER TABLE `workspaces` ADD `retentionDaily` integer;--> statement-breakpoint
ALTER TABLE `workspaces` ADD `retentionCheckedAt` integer;