CREATE TABLE `backTestPeople` (
	`backTestId` text NOT NULL,
	`accountId` text NOT NULL,
	`personId` text NOT NULL,
	`workspaceId` text NOT NULL,
	`changed` integer DEFAULT 0 NOT NULL,
	`waits` integer DEFAULT 0 NOT NULL,
	`refused` integer DEFAULT 0 NOT NULL,
	`reviewed` integer DEFAULT 0 NOT NULL,
	`allowed` integer DEFAULT 0 NOT NULL,
	`decisionId` text,
	`enrolmentId` text,
	`journeyId` text,
	`nextEffect` text,
	`lawfulNow` integer,
	`lawfulThen` integer,
	PRIMARY KEY(`backTestId`, `accountId`, `personId`)
);
--> statement-breakpoint
CREATE INDEX `backTestPeopleByCount` ON `backTestPeople` (`backTestId`,`changed`,`accountId`,`personId`);--> statement-breakpoint
CREATE TABLE `backTests` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`packId` text NOT NULL,
	`packVersionId` text,
	`title` text NOT NULL,
	`hash` text NOT NULL,
	`document` text NOT NULL,
	`periodFrom` integer NOT NULL,
	`periodTo` integer NOT NULL,
	`startsAt` integer NOT NULL,
	`rulesOf` integer NOT NULL,
	`begunAt` integer NOT NULL,
	`status` text NOT NULL,
	`done` integer DEFAULT 0 NOT NULL,
	`total` integer DEFAULT 0 NOT NULL,
	`result` text,
	`problem` text,
	`createdAt` integer NOT NULL,
	`createdBy` text NOT NULL,
	`endedAt` integer
);
--> statement-breakpoint
CREATE INDEX `backTestsByTime` ON `backTests` (`workspaceId`,`createdAt`,`id`);--> statement-breakpoint
CREATE TABLE `decisionContexts` (
	`decisionId` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`at` integer NOT NULL,
	`personId` text NOT NULL,
	`accountId` text NOT NULL,
	`journeyId` text,
	`channel` text NOT NULL,
	`verdict` text NOT NULL,
	`until` integer,
	`reviewed` integer NOT NULL,
	`packs` text NOT NULL,
	`context` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `contextsByTime` ON `decisionContexts` (`workspaceId`,`at`,`decisionId`);