CREATE TABLE `preferences` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`personId` text NOT NULL,
	`type` text NOT NULL,
	`channel` text,
	`details` text NOT NULL,
	`since` integer NOT NULL,
	`until` integer,
	`source` text NOT NULL,
	`evidence` text NOT NULL,
	`withdrawnAt` integer,
	`withdrawnBy` text,
	FOREIGN KEY (`personId`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `preferencesOfPerson` ON `preferences` (`personId`,`since`);--> statement-breakpoint
ALTER TABLE `accounts` ADD `noticeSentOn` text;--> statement-breakpoint
ALTER TABLE `addresses` ADD `givenByPerson` integer;--> statement-breakpoint
ALTER TABLE `addresses` ADD `confirmedAt` integer;--> statement-breakpoint
ALTER TABLE `consents` ADD `evidence` text;