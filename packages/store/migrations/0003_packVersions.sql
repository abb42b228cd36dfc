CREATE TABLE `packVersions` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`packId` text NOT NULL,
	`version` integer NOT NULL,
	`scope` text NOT NULL,
	`title` text NOT NULL,
	`state` text NOT NULL,
	`hash` text,
	`basedOn` text,
	`basedOnVersion` integer,
	`release` text,
	`revision` integer NOT NULL,
	`authors` text NOT NULL,
	`note` text NOT NULL,
	`rollBack` integer NOT NULL,
	`createdAt` integer NOT NULL,
	`savedAt` integer NOT NULL,
	`askedBy` text,
	`askedAt` integer,
	`proposedStart` text,
	`decidedBy` text,
	`decidedAt` integer,
	`approved` integer,
	`decisionNote` text DEFAULT '' NOT NULL,
	`activeFrom` integer,
	`activatedAt` integer,
	`supersededAt` integer,
	`document` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `numberOfPackVersion` ON `packVersions` (`workspaceId`,`packId`,`version`);--> statement-breakpoint
CREATE INDEX `packVersionsByState` ON `packVersions` (`workspaceId`,`state`);