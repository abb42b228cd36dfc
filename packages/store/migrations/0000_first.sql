CREATE TABLE `accountParties` (
	`workspaceId` text NOT NULL,
	`accountId` text NOT NULL,
	`personId` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`accountId`, `personId`),
	FOREIGN KEY (`accountId`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`personId`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `partiesByPerson` ON `accountParties` (`personId`);--> statement-breakpoint
CREATE UNIQUE INDEX `debtorOfAccount` ON `accountParties` (`accountId`) WHERE "accountParties"."role" = 'debtor';--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`externalId` text NOT NULL,
	`creditor` text NOT NULL,
	`creditorType` text NOT NULL,
	`sector` text,
	`debtType` text,
	`product` text,
	`currency` text NOT NULL,
	`originalMinor` integer NOT NULL,
	`balanceMinor` integer NOT NULL,
	`dueDate` text,
	`openedAt` text,
	`status` text NOT NULL,
	`tags` text NOT NULL,
	`custom` text NOT NULL,
	`importId` text,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accountsByExternalId` ON `accounts` (`workspaceId`,`externalId`);--> statement-breakpoint
CREATE INDEX `accountsByStatus` ON `accounts` (`workspaceId`,`status`,`dueDate`);--> statement-breakpoint
CREATE TABLE `payments` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`externalId` text NOT NULL,
	`accountId` text NOT NULL,
	`minor` integer NOT NULL,
	`currency` text NOT NULL,
	`paidAt` integer NOT NULL,
	`recordedAt` integer NOT NULL,
	`source` text NOT NULL,
	`reversed` integer NOT NULL,
	FOREIGN KEY (`accountId`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `paymentsByExternalId` ON `payments` (`workspaceId`,`externalId`);--> statement-breakpoint
CREATE INDEX `paymentsOfAccount` ON `payments` (`accountId`,`paidAt`);--> statement-breakpoint
CREATE TABLE `promises` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`accountId` text NOT NULL,
	`personId` text NOT NULL,
	`minor` integer NOT NULL,
	`currency` text NOT NULL,
	`madeAt` integer NOT NULL,
	`dueDate` text NOT NULL,
	`status` text NOT NULL,
	`settledAt` integer,
	`settledBy` text,
	`source` text NOT NULL,
	FOREIGN KEY (`accountId`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `promisesOfAccount` ON `promises` (`accountId`,`madeAt`);--> statement-breakpoint
CREATE INDEX `promisesByStatus` ON `promises` (`workspaceId`,`status`,`dueDate`);--> statement-breakpoint
CREATE TABLE `audit` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`workspaceId` text NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`detail` text NOT NULL,
	`previousHash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `auditBySubject` ON `audit` (`workspaceId`,`subject`);--> statement-breakpoint
CREATE TABLE `commands` (
	`key` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`enrolmentId` text NOT NULL,
	`step` text NOT NULL,
	`type` text NOT NULL,
	`payload` text NOT NULL,
	`status` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`claimedAt` integer,
	`leaseUntil` integer,
	`result` text,
	`createdAt` integer NOT NULL,
	`doneAt` integer
);
--> statement-breakpoint
CREATE INDEX `commandsOpen` ON `commands` (`workspaceId`,`leaseUntil`) WHERE "commands"."status" <> 'done';--> statement-breakpoint
CREATE INDEX `commandsOfEnrolment` ON `commands` (`enrolmentId`);--> statement-breakpoint
CREATE TABLE `enrolmentEvents` (
	`enrolmentId` text NOT NULL,
	`eventId` text NOT NULL,
	`workspaceId` text NOT NULL,
	`at` integer NOT NULL,
	`payload` text NOT NULL,
	`appliedAt` integer,
	PRIMARY KEY(`enrolmentId`, `eventId`)
);
--> statement-breakpoint
CREATE INDEX `eventsWaiting` ON `enrolmentEvents` (`workspaceId`,`enrolmentId`) WHERE "enrolmentEvents"."appliedAt" is null;--> statement-breakpoint
CREATE TABLE `enrolments` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`journeyId` text NOT NULL,
	`versionNumber` integer NOT NULL,
	`planHash` text NOT NULL,
	`accountId` text NOT NULL,
	`personId` text NOT NULL,
	`status` text NOT NULL,
	`step` text,
	`wakeAt` integer,
	`at` integer NOT NULL,
	`outcome` text,
	`stuckReason` text,
	`enteredAt` integer NOT NULL,
	`startedAt` integer NOT NULL,
	`endedAt` integer,
	`state` text NOT NULL,
	`host` text NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `enrolmentsDue` ON `enrolments` (`workspaceId`,`status`,`wakeAt`);--> statement-breakpoint
CREATE INDEX `enrolmentsOfAccount` ON `enrolments` (`accountId`);--> statement-breakpoint
CREATE INDEX `enrolmentsOfPerson` ON `enrolments` (`personId`);--> statement-breakpoint
CREATE INDEX `enrolmentsOfJourney` ON `enrolments` (`journeyId`,`status`,`step`);--> statement-breakpoint
CREATE UNIQUE INDEX `enrolmentsRunning` ON `enrolments` (`journeyId`,`accountId`) WHERE "enrolments"."endedAt" is null;--> statement-breakpoint
CREATE TABLE `trace` (
	`enrolmentId` text NOT NULL,
	`sequence` integer NOT NULL,
	`workspaceId` text NOT NULL,
	`at` integer NOT NULL,
	`step` text,
	`visit` integer NOT NULL,
	`type` text NOT NULL,
	`key` text,
	`branch` text,
	`detail` text,
	PRIMARY KEY(`enrolmentId`, `sequence`)
);
--> statement-breakpoint
CREATE TABLE `importErrors` (
	`importId` text NOT NULL,
	`row` integer NOT NULL,
	`column` text NOT NULL,
	`workspaceId` text NOT NULL,
	`problem` text NOT NULL,
	`raw` text NOT NULL,
	PRIMARY KEY(`importId`, `row`, `column`)
);
--> statement-breakpoint
CREATE TABLE `importRows` (
	`importId` text NOT NULL,
	`row` integer NOT NULL,
	`workspaceId` text NOT NULL,
	`content` text NOT NULL,
	PRIMARY KEY(`importId`, `row`)
);
--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`fileName` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`mapping` text NOT NULL,
	`progress` text NOT NULL,
	`createdAt` integer NOT NULL,
	`createdBy` text NOT NULL,
	`endedAt` integer
);
--> statement-breakpoint
CREATE INDEX `importsByTime` ON `imports` (`workspaceId`,`createdAt`);--> statement-breakpoint
CREATE TABLE `journeyVersions` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`journeyId` text NOT NULL,
	`number` integer NOT NULL,
	`name` text NOT NULL,
	`document` text NOT NULL,
	`planHash` text NOT NULL,
	`publishedAt` integer NOT NULL,
	`publishedBy` text NOT NULL,
	`note` text NOT NULL,
	FOREIGN KEY (`journeyId`) REFERENCES `journeys`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `versionsOfJourney` ON `journeyVersions` (`journeyId`,`number`);--> statement-breakpoint
CREATE TABLE `journeys` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`name` text NOT NULL,
	`status` text NOT NULL,
	`liveVersion` integer,
	`draft` text NOT NULL,
	`draftRevision` integer NOT NULL,
	`draftSavedAt` integer NOT NULL,
	`draftAuthors` text NOT NULL,
	`createdAt` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `packs` (
	`hash` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`document` text NOT NULL,
	`storedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `plans` (
	`hash` text PRIMARY KEY NOT NULL,
	`plan` text NOT NULL,
	`createdAt` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`workspaceId` text NOT NULL,
	`personId` text NOT NULL,
	`accountId` text NOT NULL,
	`enrolmentId` text,
	`journeyId` text,
	`step` text,
	`channel` text NOT NULL,
	`direction` text NOT NULL,
	`address` text NOT NULL,
	`templateId` text,
	`variant` text,
	`purpose` text NOT NULL,
	`status` text NOT NULL,
	`counts` integer NOT NULL,
	`reservedAt` integer NOT NULL,
	`claimedAt` integer,
	`leaseUntil` integer,
	`sentAt` integer,
	`retryAt` integer,
	`provider` text,
	`providerId` text,
	`code` text,
	`outcome` text,
	`decisionId` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attempts_key_unique` ON `attempts` (`key`);--> statement-breakpoint
CREATE INDEX `attemptsOfPerson` ON `attempts` (`personId`,`reservedAt`);--> statement-breakpoint
CREATE INDEX `attemptsOfAccount` ON `attempts` (`accountId`,`reservedAt`);--> statement-breakpoint
CREATE INDEX `attemptsByProviderId` ON `attempts` (`workspaceId`,`provider`,`providerId`);--> statement-breakpoint
CREATE INDEX `attemptsByStatus` ON `attempts` (`workspaceId`,`status`,`claimedAt`);--> statement-breakpoint
CREATE INDEX `attemptsOfEnrolment` ON `attempts` (`enrolmentId`);--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`key` text NOT NULL,
	`personId` text NOT NULL,
	`accountId` text NOT NULL,
	`enrolmentId` text,
	`attemptId` text,
	`channel` text NOT NULL,
	`at` integer NOT NULL,
	`verdict` text NOT NULL,
	`until` integer,
	`rules` text NOT NULL,
	`decision` text NOT NULL,
	`facts` text NOT NULL,
	`packs` text NOT NULL,
	`tzdata` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `decisionsOfAccount` ON `decisions` (`accountId`,`at`);--> statement-breakpoint
CREATE INDEX `decisionsOfPerson` ON `decisions` (`personId`,`at`);--> statement-breakpoint
CREATE INDEX `decisionsByKey` ON `decisions` (`workspaceId`,`key`);--> statement-breakpoint
CREATE INDEX `decisionsByVerdict` ON `decisions` (`workspaceId`,`verdict`,`at`);--> statement-breakpoint
CREATE TABLE `inboundEvents` (
	`workspaceId` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`detail` text NOT NULL,
	PRIMARY KEY(`workspaceId`, `id`)
);
--> statement-breakpoint
CREATE INDEX `inboundByTime` ON `inboundEvents` (`workspaceId`,`at`);--> statement-breakpoint
CREATE TABLE `messages` (
	`key` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`personId` text NOT NULL,
	`accountId` text,
	`attemptId` text,
	`channel` text NOT NULL,
	`direction` text NOT NULL,
	`address` text NOT NULL,
	`subject` text,
	`text` text NOT NULL,
	`html` text,
	`at` integer NOT NULL,
	`arrivedAt` integer,
	`readAt` integer,
	`replyTo` text
);
--> statement-breakpoint
CREATE INDEX `messagesOfPerson` ON `messages` (`personId`,`at`);--> statement-breakpoint
CREATE INDEX `messagesByTime` ON `messages` (`workspaceId`,`at`);--> statement-breakpoint
CREATE TABLE `addresses` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`personId` text NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`whatsappId` text,
	`lineType` text NOT NULL,
	`addressType` text NOT NULL,
	`status` text NOT NULL,
	`preferred` integer NOT NULL,
	`source` text NOT NULL,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL,
	FOREIGN KEY (`personId`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `addressesOfPerson` ON `addresses` (`personId`,`kind`,`value`);--> statement-breakpoint
CREATE INDEX `addressesByValue` ON `addresses` (`workspaceId`,`value`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`externalId` text NOT NULL,
	`firstName` text,
	`lastName` text,
	`fullName` text NOT NULL,
	`searchName` text NOT NULL,
	`language` text,
	`country` text,
	`subdivision` text,
	`city` text,
	`postalCode` text,
	`jurisdiction` text,
	`zone` text,
	`candidateZones` text NOT NULL,
	`locationKnown` integer NOT NULL,
	`custom` text NOT NULL,
	`ledgerRevision` integer DEFAULT 0 NOT NULL,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `peopleByExternalId` ON `people` (`workspaceId`,`externalId`);--> statement-breakpoint
CREATE INDEX `peopleByName` ON `people` (`workspaceId`,`searchName`);--> statement-breakpoint
CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`accountId` text NOT NULL,
	`providerId` text NOT NULL,
	`userId` text NOT NULL,
	`accessToken` text,
	`refreshToken` text,
	`idToken` text,
	`accessTokenExpiresAt` integer,
	`refreshTokenExpiresAt` integer,
	`scope` text,
	`password` text,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL,
	FOREIGN KEY (`userId`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `waysToSignInOfUser` ON `account` (`userId`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`expiresAt` integer NOT NULL,
	`token` text NOT NULL,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL,
	`ipAddress` text,
	`userAgent` text,
	`userId` text NOT NULL,
	`workspaceId` text,
	FOREIGN KEY (`userId`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token_unique` ON `session` (`token`);--> statement-breakpoint
CREATE INDEX `sessionsOfUser` ON `session` (`userId`);--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`emailVerified` integer DEFAULT false NOT NULL,
	`image` text,
	`locale` text,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_email_unique` ON `user` (`email`);--> statement-breakpoint
CREATE TABLE `verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expiresAt` integer NOT NULL,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verificationsByIdentifier` ON `verification` (`identifier`);--> statement-breakpoint
CREATE TABLE `consents` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`personId` text NOT NULL,
	`type` text NOT NULL,
	`channel` text,
	`address` text,
	`given` integer NOT NULL,
	`at` integer NOT NULL,
	`expiresAt` integer,
	`revokedAt` integer,
	`revokedBy` text,
	`source` text NOT NULL,
	`wording` text,
	`details` text,
	FOREIGN KEY (`personId`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `consentsOfPerson` ON `consents` (`personId`,`at`);--> statement-breakpoint
CREATE TABLE `holds` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`personId` text NOT NULL,
	`accountId` text,
	`scope` text NOT NULL,
	`scopeValue` text,
	`status` text NOT NULL,
	`since` integer NOT NULL,
	`until` integer,
	`source` text NOT NULL,
	`evidence` text NOT NULL,
	`releasedAt` integer,
	`releasedBy` text,
	FOREIGN KEY (`personId`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `holdsOfPerson` ON `holds` (`personId`,`since`);--> statement-breakpoint
CREATE INDEX `holdsOfAccount` ON `holds` (`workspaceId`,`accountId`);--> statement-breakpoint
CREATE TABLE `tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`workspaceId` text NOT NULL,
	`enrolmentId` text,
	`personId` text NOT NULL,
	`accountId` text NOT NULL,
	`reason` text NOT NULL,
	`queue` text NOT NULL,
	`title` text NOT NULL,
	`instructions` text NOT NULL,
	`priority` text NOT NULL,
	`dueAt` integer NOT NULL,
	`outcomes` text NOT NULL,
	`status` text NOT NULL,
	`assignee` text,
	`outcome` text,
	`note` text,
	`createdAt` integer NOT NULL,
	`doneAt` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tasks_key_unique` ON `tasks` (`key`);--> statement-breakpoint
CREATE INDEX `tasksByQueue` ON `tasks` (`workspaceId`,`status`,`queue`,`dueAt`);--> statement-breakpoint
CREATE INDEX `tasksOfAccount` ON `tasks` (`accountId`);--> statement-breakpoint
CREATE INDEX `tasksOfEnrolment` ON `tasks` (`enrolmentId`);--> statement-breakpoint
CREATE TABLE `links` (
	`tokenHash` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`kind` text NOT NULL,
	`accountId` text NOT NULL,
	`personId` text NOT NULL,
	`createdAt` integer NOT NULL,
	`firstOpenedAt` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `linksOfAccount` ON `links` (`accountId`,`personId`,`kind`);--> statement-breakpoint
CREATE TABLE `members` (
	`workspaceId` text NOT NULL,
	`userId` text NOT NULL,
	`role` text NOT NULL,
	`createdAt` integer NOT NULL,
	PRIMARY KEY(`workspaceId`, `userId`)
);
--> statement-breakpoint
CREATE INDEX `membersByUser` ON `members` (`userId`);--> statement-breakpoint
CREATE TABLE `secrets` (
	`workspaceId` text NOT NULL,
	`name` text NOT NULL,
	`ciphertext` text NOT NULL,
	`updatedAt` integer NOT NULL,
	PRIMARY KEY(`workspaceId`, `name`)
);
--> statement-breakpoint
CREATE TABLE `workspaces` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`mode` text NOT NULL,
	`engine` text NOT NULL,
	`timezone` text NOT NULL,
	`currency` text NOT NULL,
	`clockAt` integer,
	`triggersCheckedAt` integer,
	`settings` text NOT NULL,
	`createdAt` integer NOT NULL
);
