CREATE TABLE `commentThreads` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`journeyId` text NOT NULL,
	`step` text,
	`stepName` text,
	`resolvedBy` text,
	`resolvedAt` integer,
	`lastAt` integer NOT NULL,
	`comments` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`journeyId`) REFERENCES `journeys`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `threadsOfJourney` ON `commentThreads` (`journeyId`);--> statement-breakpoint
CREATE TABLE `comments` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`threadId` text NOT NULL,
	`journeyId` text NOT NULL,
	`number` integer NOT NULL,
	`author` text NOT NULL,
	`at` integer NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`threadId`) REFERENCES `commentThreads`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `numberOfComment` ON `comments` (`threadId`,`number`);--> statement-breakpoint
CREATE INDEX `commentsOfJourney` ON `comments` (`journeyId`);--> statement-breakpoint
CREATE TABLE `journeyReviews` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`journeyId` text NOT NULL,
	`cycle` integer NOT NULL,
	`state` text NOT NULL,
	`revision` integer NOT NULL,
	`hash` text NOT NULL,
	`askedBy` text NOT NULL,
	`askedAt` integer NOT NULL,
	`askedOf` text,
	`note` text NOT NULL,
	`decidedBy` text,
	`decidedAt` integer,
	`decisionNote` text DEFAULT '' NOT NULL,
	`versionNumber` integer,
	`document` text NOT NULL,
	FOREIGN KEY (`journeyId`) REFERENCES `journeys`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cycleOfReview` ON `journeyReviews` (`journeyId`,`cycle`);--> statement-breakpoint
ALTER TABLE `journeyVersions` ADD `authors` text;--> statement-breakpoint
ALTER TABLE `journeyVersions` ADD `approval` text;--> statement-breakpoint
ALTER TABLE `journeys` ADD `draftSavedBy` text;