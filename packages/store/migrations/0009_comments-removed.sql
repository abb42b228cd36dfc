ALTER TABLE `comments` ADD `editedAt` integer;--> statement-breakpoint
ALTER TABLE `comments` ADD `removedBy` text;--> statement-breakpoint
ALTER TABLE `comments` ADD `removedAt` integer;