// Generated from the routes by gateway/generate-client.ts; not edited by hand.
export interface paths {
    "/v1/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List assignments
         * @description Roles: sales_manager, rep
         */
        get: operations["getV1Assignments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/automations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List automations, newest first
         * @description Roles: sales_manager, rep, compliance_officer
         */
        get: operations["getV1Automations"];
        put?: never;
        /**
         * Ask to send something; the law of the recipient decides whether and when
         * @description Roles: sales_manager, rep
         */
        post: operations["postV1Automations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/automations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one automation with its decisions
         * @description Roles: sales_manager, rep, compliance_officer
         */
        get: operations["getV1AutomationsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/automations/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a waiting automation; it is decided again with the facts of now
         * @description Roles: sales_manager, compliance_officer
         */
        post: operations["postV1AutomationsIdApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/automations/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject a waiting automation
         * @description Roles: sales_manager, compliance_officer
         */
        post: operations["postV1AutomationsIdReject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/automations/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for many over one stream: a request a line in, an answer a line out, matched by request_id
         * @description Roles: sales_manager, rep
         */
        post: operations["postV1AutomationsBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/automations/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What would be decided now, before acting: no permit, no ledger entry
         * @description Roles: sales_manager, rep, compliance_officer
         */
        post: operations["postV1AutomationsPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/automations/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counts by outcome, state, permit, place and article
         * @description Roles: sales_manager, compliance_officer, operator
         */
        get: operations["getV1AutomationsSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List cards, newest change first
         * @description Roles: sales_manager, rep, compliance_officer, operator
         */
        get: operations["getV1Cards"];
        put?: never;
        /**
         * Write a card; it is a draft until somebody else reviews it
         * @description Roles: sales_manager, rep
         */
        post: operations["postV1Cards"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cards/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A card, and how often each of its versions was cited
         * @description Roles: sales_manager, rep, compliance_officer, operator
         */
        get: operations["getV1CardsId"];
        /**
         * Replace the content of a card; it is a draft again
         * @description Roles: sales_manager, rep
         */
        put: operations["putV1CardsId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cards/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the card out of use
         * @description Roles: sales_manager, rep
         */
        post: operations["postV1CardsIdRetire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cards/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let search find this version of the card
         * @description Roles: sales_manager
         */
        post: operations["postV1CardsIdReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cards/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the card was before, newest first
         * @description Roles: sales_manager, rep, compliance_officer, operator
         */
        get: operations["getV1CardsIdVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cards/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import cards, one JSON object a line; answers a line per row as it becomes durable, last the summary
         * @description Roles: sales_manager, operator
         */
        post: operations["postV1CardsImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cards/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find reviewed cards by words and scene, with why each was found
         * @description Roles: sales_manager, rep, compliance_officer, operator
         */
        get: operations["getV1CardsSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cards/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counts of cards and of their citations
         * @description Roles: sales_manager, operator
         */
        get: operations["getV1CardsSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List cases, newest first; a representative gets own cases
         * @description Roles: sales_manager, rep, compliance_officer, operator
         */
        get: operations["getV1Cases"];
        put?: never;
        /**
         * Open a case of a flow that has no trigger
         * @description Roles: sales_manager, rep, compliance_officer, operator
         */
        post: operations["postV1Cases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one case
         * @description Roles: sales_manager, rep, compliance_officer, operator
         */
        get: operations["getV1CasesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every step of a case with when, who and what came of it, and its tasks
         * @description Roles: sales_manager, rep, compliance_officer, operator
         */
        get: operations["getV1CasesIdHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counts of cases by state, wait and result, of tasks by state, and of cards attached
         * @description Roles: sales_manager, compliance_officer, operator
         */
        get: operations["getV1CasesSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List processing activities
         * @description Roles: compliance_officer, sales_manager, operator
         */
        get: operations["getV1ComplianceActivities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/activities/{purpose}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say what is done with data for a purpose
         * @description Roles: compliance_officer
         */
        put: operations["putV1ComplianceActivitiesPurpose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List impact assessments; the one that ends first stands first
         * @description Roles: compliance_officer, sales_manager, operator
         */
        get: operations["getV1ComplianceAssessments"];
        put?: never;
        /**
         * Propose an impact assessment
         * @description Roles: compliance_officer, sales_manager, operator
         */
        post: operations["postV1ComplianceAssessments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/assessments/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve the assessment of another person; decisions read it from now on
         * @description Roles: compliance_officer
         */
        post: operations["postV1ComplianceAssessmentsIdApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/assessments/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw an assessment for good; binds permits already granted
         * @description Roles: compliance_officer
         */
        post: operations["postV1ComplianceAssessmentsIdWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/impacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Judge recorded decisions again by other packs, in the background
         * @description Roles: compliance_officer
         */
        post: operations["postV1ComplianceImpacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/impacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far an impact is, and what it found
         * @description Roles: compliance_officer
         */
        get: operations["getV1ComplianceImpactsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List notices, newest first for each purpose
         * @description Roles: compliance_officer, sales_manager, rep
         */
        get: operations["getV1ComplianceNotices"];
        /**
         * Keep a version of what people are told before they consent, or a language of it
         * @description Roles: compliance_officer
         */
        put: operations["putV1ComplianceNotices"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The law packs that decide, with their revision
         * @description Roles: compliance_officer, sales_manager, operator
         */
        get: operations["getV1CompliancePacks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/price-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the price policy; null while there is none
         * @description Roles: compliance_officer, sales_manager, operator
         */
        get: operations["getV1CompliancePricePolicy"];
        /**
         * How far a quotation may stand from the list price; beyond that a person approves it
         * @description Roles: compliance_officer
         */
        put: operations["putV1CompliancePricePolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/reconsents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who consented under a notice that is no longer the current one
         * @description Roles: compliance_officer, sales_manager
         */
        get: operations["getV1ComplianceReconsents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/replies/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many replies came, by channel and what became of them
         * @description Roles: compliance_officer, sales_manager
         */
        get: operations["getV1ComplianceRepliesSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/reply-secrets/{channel}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new secret that signs the replies of a channel; the one before serves until the next is issued
         * @description Roles: compliance_officer
         */
        post: operations["postV1ComplianceReplySecretsChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Revisions of the rules, newest first, without their files
         * @description Roles: compliance_officer, sales_manager, operator
         */
        get: operations["getV1ComplianceRevisions"];
        put?: never;
        /**
         * Begin a revision upon the rules in force, or upon one that comes before it
         * @description Roles: compliance_officer
         */
        post: operations["postV1ComplianceRevisions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/revisions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A revision with its files, its check and its history
         * @description Roles: compliance_officer, sales_manager, operator
         */
        get: operations["getV1ComplianceRevisionsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/revisions/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve exactly the content that was read; never the own draft
         * @description Roles: compliance_officer
         */
        post: operations["postV1ComplianceRevisionsIdApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/revisions/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a draft: format, types, lint, tests with coverage, register, compilation, cases
         * @description Roles: compliance_officer
         */
        post: operations["postV1ComplianceRevisionsIdCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/revisions/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put, replace or remove files of a draft; it must be checked again
         * @description Roles: compliance_officer
         */
        put: operations["putV1ComplianceRevisionsIdFiles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/revisions/{id}/rebase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take up the rules in force as those that the draft changes
         * @description Roles: compliance_officer
         */
        post: operations["postV1ComplianceRevisionsIdRebase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/revisions/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a submitted revision back to its author
         * @description Roles: compliance_officer
         */
        post: operations["postV1ComplianceRevisionsIdReject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/revisions/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask a second officer to approve what was checked, in force from a day or at once
         * @description Roles: compliance_officer
         */
        post: operations["postV1ComplianceRevisionsIdSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/revisions/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a revision that is not yet in force
         * @description Roles: compliance_officer
         */
        post: operations["postV1ComplianceRevisionsIdWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is in force, by whom and since when, and which processes decide by it
         * @description Roles: compliance_officer, sales_manager, operator
         */
        get: operations["getV1ComplianceRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/rules/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file of the rules in force, or of a revision
         * @description Roles: compliance_officer, sales_manager, operator
         */
        get: operations["getV1ComplianceRulesFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/rules/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Paths of the files of the rules in force, or of a revision
         * @description Roles: compliance_officer, sales_manager, operator
         */
        get: operations["getV1ComplianceRulesFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/rules/rollback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go back at once to rules that were in force before
         * @description Roles: compliance_officer
         */
        post: operations["postV1ComplianceRulesRollback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/secret-terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace the terms that may never leave the house
         * @description Roles: compliance_officer
         */
        put: operations["putV1ComplianceSecretTerms"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/shadow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the newest shadow decides otherwise
         * @description Roles: compliance_officer
         */
        get: operations["getV1ComplianceShadow"];
        /**
         * Let other packs judge a sample of the decisions from now on, without deciding any
         * @description Roles: compliance_officer
         */
        put: operations["putV1ComplianceShadow"];
        post?: never;
        /**
         * Stop the shadow; what it counted stays
         * @description Roles: compliance_officer
         */
        delete: operations["deleteV1ComplianceShadow"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/standing-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the rules; null while there are none
         * @description Roles: compliance_officer, sales_manager, operator
         */
        get: operations["getV1ComplianceStandingRules"];
        /**
         * Set when teams are frozen; counting begins with the first rules
         * @description Roles: compliance_officer
         */
        put: operations["putV1ComplianceStandingRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List teams
         * @description Roles: compliance_officer, sales_manager, operator
         */
        get: operations["getV1ComplianceTeams"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Standing of a sending team; a freeze binds permits already granted
         * @description Roles: compliance_officer, operator
         */
        put: operations["putV1ComplianceTeamsId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/teams/{id}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Both measures with their trend and what drives them, freezes and trainings
         * @description Roles: compliance_officer, sales_manager, operator
         */
        get: operations["getV1ComplianceTeamsIdBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/teams/{id}/customer-scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record answers of customers; each counts once, and a freeze that follows binds before the answer
         * @description Roles: compliance_officer, operator
         */
        post: operations["postV1ComplianceTeamsIdCustomerScores"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/teams/{id}/trainings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a certified training of a team
         * @description Roles: compliance_officer
         */
        post: operations["postV1ComplianceTeamsIdTrainings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/teams/{id}/unfreeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a freeze by the training that the certificate proves; counting starts anew
         * @description Roles: compliance_officer
         */
        post: operations["postV1ComplianceTeamsIdUnfreeze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Persons whose data left a country, per origin and kind, of a year
         * @description Roles: compliance_officer, sales_manager, operator
         */
        get: operations["getV1ComplianceTransfers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/transfers/{year}/{from}/{kind}/elsewhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Tell how many left by other ways; without it a count is unknown to the rules
         * @description Roles: compliance_officer
         */
        put: operations["putV1ComplianceTransfersYearFromKindElsewhere"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm-mappings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the files of each CRM are read
         * @description Roles: sales_manager, operator
         */
        get: operations["getV1CrmMappings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/crm-mappings/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say how the files of a CRM are read
         * @description Roles: sales_manager, operator
         */
        put: operations["putV1CrmMappingsName"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/data-map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The record of processing activities (GDPR article 30), as JSON, HTML or Markdown
         * @description Roles: compliance_officer
         */
        get: operations["getV1DataMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/data-tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What services were asked about the data of persons, and what each confirmed
         * @description Roles: compliance_officer
         */
        get: operations["getV1DataTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decision-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Decisions in the order of the ledger, one event a line as OPA logs them; go on after the last ledger_index
         * @description Roles: compliance_officer, operator
         */
        get: operations["getV1DecisionEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions/evaluate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Judge given decision objects, also by the packs of another revision; nothing is sent, counted or kept
         * @description Roles: compliance_officer, sales_manager
         */
        post: operations["postV1DecisionsEvaluate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Judge a given decision object on record: a leaf of the ledger before the answer; it permits nothing
         * @description Roles: compliance_officer, sales_manager, operator
         */
        post: operations["postV1DecisionsRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/destructions/{tenant}/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log of destructions as C2SP tlog-tiles has it; its verifier key is at `key` */
        get: operations["getV1DestructionsTenantPath"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dispatches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assign scored leads by score, region and capacity
         * @description Roles: sales_manager
         */
        post: operations["postV1Dispatches"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Pairs of leads that look like one person, with the reasons
         * @description Roles: sales_manager
         */
        get: operations["getV1Duplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happens in the tenant, live (server-sent events); Last-Event-ID resumes without a gap
         * @description Roles: sales_manager, rep, compliance_officer, operator
         */
        get: operations["getV1Events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/flows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The latest version of each flow
         * @description Roles: sales_manager, rep, compliance_officer, operator
         */
        get: operations["getV1Flows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/flows/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the latest version of a flow, or the one named
         * @description Roles: sales_manager, rep, compliance_officer, operator
         */
        get: operations["getV1FlowsId"];
        /**
         * Put a new version of a flow, unless it says what the latest says; running cases stay on theirs
         * @description Roles: sales_manager
         */
        put: operations["putV1FlowsId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/flows/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The way a case would take with these variables and answers; nothing is stored or asked
         * @description Roles: sales_manager
         */
        post: operations["postV1FlowsDryRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/follow-up-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List follow-up texts
         * @description Roles: sales_manager
         */
        get: operations["getV1FollowUpTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/follow-up-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Store the text of an automated follow-up
         * @description Roles: sales_manager
         */
        put: operations["putV1FollowUpTemplatesId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/forecasts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List kept forecasts without their lines, newest day first
         * @description Roles: sales_manager, compliance_officer, operator
         */
        get: operations["getV1Forecasts"];
        put?: never;
        /**
         * Forecast won value as of the end of a day; answers progress lines, last the forecast
         * @description Roles: sales_manager
         */
        post: operations["postV1Forecasts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/forecasts/accuracy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Kept forecasts against what happened since, by quarter and level, and one by one in pages
         * @description Roles: sales_manager, compliance_officer, operator
         */
        get: operations["getV1ForecastsAccuracy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/forecasts/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newest forecast, or the newest of a day, with the check that it adds up
         * @description Roles: sales_manager, compliance_officer, operator
         */
        get: operations["getV1ForecastsCurrent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/identity-checks/{tenant}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same, told by whoever checks identities, with the token that opening gave to an officer */
        post: operations["postV1IdentityChecksTenantId"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/intake/{tenant}/{source}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a delivery of a source as it comes: form post, web event, signed webhook or CloudEvent */
        post: operations["postV1IntakeTenantSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List leads, newest first or by score
         * @description Roles: sales_manager, rep
         */
        get: operations["getV1Leads"];
        put?: never;
        /**
         * Create a lead; the same source and key twice is one lead
         * @description Roles: sales_manager, rep
         */
        post: operations["postV1Leads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/leads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one lead
         * @description Roles: sales_manager, rep
         */
        get: operations["getV1LeadsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change attributes, stage or the facts of the person
         * @description Roles: sales_manager, rep
         */
        patch: operations["patchV1LeadsId"];
        trace?: never;
    };
    "/v1/leads/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the lead that was offered
         * @description Roles: sales_manager, rep
         */
        post: operations["postV1LeadsIdAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/leads/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the lead back to the pool, with the reason
         * @description Roles: sales_manager, rep
         */
        post: operations["postV1LeadsIdDecline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/leads/{id}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join another lead into this one, explained field by field
         * @description Roles: sales_manager
         */
        post: operations["postV1LeadsIdMerges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/leads/{id}/score": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The exact contribution of every factor; they add up to the logit
         * @description Roles: sales_manager, rep
         */
        get: operations["getV1LeadsIdScore"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/leads/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import a CSV or NDJSON file; answers a line per row as it becomes durable, last the summary
         * @description Roles: sales_manager, operator
         */
        post: operations["postV1LeadsImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/leads/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Score the leads named, or all that lack a score of the newest scorer
         * @description Roles: sales_manager
         */
        post: operations["postV1LeadsScores"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/{tenant}/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest signed checkpoint (signed note); the newest that enough witnesses signed, if asked for */
        get: operations["getV1LedgerTenantCheckpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/{tenant}/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The key that checkpoints are signed with */
        get: operations["getV1LedgerTenantKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/{tenant}/proofs/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proof that a tree only grew */
        get: operations["getV1LedgerTenantProofsConsistency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/{tenant}/proofs/inclusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proof that an entry is in the tree of a size */
        get: operations["getV1LedgerTenantProofsInclusion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/{tenant}/tile/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A tile or entry bundle */
        get: operations["getV1LedgerTenantTilePath"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mappings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List mappings
         * @description Roles: sales_manager, operator
         */
        get: operations["getV1Mappings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mappings/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a mapping
         * @description Roles: sales_manager, operator
         */
        get: operations["getV1MappingsName"];
        /**
         * Store how the records of a source become leads
         * @description Roles: sales_manager, operator
         */
        put: operations["putV1MappingsName"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merges/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore both leads as they were before a merge
         * @description Roles: sales_manager
         */
        post: operations["postV1MergesIdUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/milestone-definitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Milestones in the order in which they are reached
         * @description Roles: sales_manager, rep, compliance_officer, operator
         */
        get: operations["getV1MilestoneDefinitions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/milestone-definitions/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say what a milestone is and what must be shown for it to count
         * @description Roles: sales_manager
         */
        put: operations["putV1MilestoneDefinitionsName"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List milestones, newest first, of one opportunity or of all
         * @description Roles: sales_manager, rep, compliance_officer, operator
         */
        get: operations["getV1Milestones"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/milestones/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A milestone and the evidence behind it
         * @description Roles: sales_manager, rep, compliance_officer, operator
         */
        get: operations["getV1MilestonesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/milestones/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Attach a file as evidence; its media type is the Content-Type of the request
         * @description Roles: sales_manager, rep
         */
        post: operations["postV1MilestonesIdEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/milestones/{id}/evidence/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bytes of a piece of evidence as they came
         * @description Roles: sales_manager, rep
         */
        get: operations["getV1MilestonesIdEvidenceSha256"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/opportunities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List opportunities by their key in the CRM
         * @description Roles: sales_manager, rep, compliance_officer, operator
         */
        get: operations["getV1Opportunities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/opportunities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An opportunity as the newest file of its CRM showed it
         * @description Roles: sales_manager, rep, compliance_officer, operator
         */
        get: operations["getV1OpportunitiesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/opportunities/{id}/milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that an opportunity has reached a milestone; it counts once evidence is attached
         * @description Roles: sales_manager, rep
         */
        post: operations["postV1OpportunitiesIdMilestones"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/opportunities/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import one CSV file of a CRM export; answers a line per row as it becomes durable, last the summary
         * @description Roles: sales_manager, operator
         */
        post: operations["postV1OpportunitiesImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/opportunities/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counts of opportunities by stage, and of what is known besides
         * @description Roles: sales_manager, operator
         */
        get: operations["getV1OpportunitiesSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/opt-outs/{tenant}/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A small page that asks whether to stop; changes nothing */
        get: operations["getV1OptOutsTenantToken"];
        put?: never;
        /** Withdraw by the link of a message; with one click from a mail program (RFC 8058) */
        post: operations["postV1OptOutsTenantToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What compliance knows of a person
         * @description Roles: compliance_officer, sales_manager
         */
        get: operations["getV1PersonsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record consents
         * @description Roles: compliance_officer, sales_manager, rep
         */
        post: operations["postV1PersonsIdConsents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}/consents/{consent}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The person stands by a consent
         * @description Roles: compliance_officer, sales_manager, rep
         */
        post: operations["postV1PersonsIdConsentsConsentConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}/consents/{consent}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Receipt of a consent after ISO/IEC TS 27560, a JWS that the public key of the ledger verifies
         * @description Roles: compliance_officer, sales_manager
         */
        get: operations["getV1PersonsIdConsentsConsentReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}/consents/{consent}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The person agreed again, to the notice that is named
         * @description Roles: compliance_officer, sales_manager, rep
         */
        post: operations["postV1PersonsIdConsentsConsentRenew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}/consents/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw consent; binds permits already granted
         * @description Roles: compliance_officer, sales_manager, rep
         */
        post: operations["postV1PersonsIdConsentsWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Record that the person was told of the processing
         * @description Roles: compliance_officer, sales_manager, rep
         */
        put: operations["putV1PersonsIdNotice"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}/registry-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Record the result of a check against a do-not-contact register
         * @description Roles: compliance_officer
         */
        put: operations["putV1PersonsIdRegistryCheck"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a request of the person: objection, erasure, restriction, opt-out of sale
         * @description Roles: compliance_officer, sales_manager, rep
         */
        post: operations["postV1PersonsIdRequests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}/requests/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Close a request that was answered
         * @description Roles: compliance_officer
         */
        delete: operations["deleteV1PersonsIdRequestsKind"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}/suppression": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Suppress channels for a person, or end it
         * @description Roles: compliance_officer, sales_manager, rep
         */
        put: operations["putV1PersonsIdSuppression"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/redactions/image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cover everything personal in a screenshot or photo; nothing is kept. The image comes back in base64
         * @description Roles: sales_manager, rep, compliance_officer, operator
         */
        post: operations["postV1RedactionsImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/redactions/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mask everything personal in a text; nothing is kept
         * @description Roles: sales_manager, rep, compliance_officer, operator
         */
        post: operations["postV1RedactionsText"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/replies/{tenant}/{channel}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the reply of a person, signed: {"from": address, "text": words}. A refusal withdraws for the channel */
        post: operations["postV1RepliesTenantChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Representatives and their load
         * @description Roles: sales_manager
         */
        get: operations["getV1Reps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reps/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say what a representative can take
         * @description Roles: sales_manager
         */
        put: operations["putV1RepsId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/retention-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Destroy what expired today in every service; a second run on a day is the first one
         * @description Roles: compliance_officer
         */
        post: operations["postV1RetentionRuns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rights-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List requests of persons, newest first
         * @description Roles: compliance_officer
         */
        get: operations["getV1RightsRequests"];
        put?: never;
        /**
         * Open a request of a person; erasure, restriction and objection bind the next send at once
         * @description Roles: compliance_officer, sales_manager, rep
         */
        post: operations["postV1RightsRequests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rights-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A request, with what each service has confirmed
         * @description Roles: compliance_officer
         */
        get: operations["getV1RightsRequestsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rights-requests/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The signed archive (tar) for the person
         * @description Roles: compliance_officer
         */
        get: operations["getV1RightsRequestsIdArchive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rights-requests/{id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A later deadline with its reason: once, by two months at most, not in China
         * @description Roles: compliance_officer
         */
        post: operations["postV1RightsRequestsIdExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rights-requests/{id}/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An officer has checked who asks; services are asked from then on
         * @description Roles: compliance_officer
         */
        post: operations["postV1RightsRequestsIdIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rights-requests/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a request that is not fulfilled, before services were asked
         * @description Roles: compliance_officer
         */
        post: operations["postV1RightsRequestsIdRejection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rules-log/{tenant}/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Approvals, publications and rollbacks of rules as C2SP tlog-tiles has it; its verifier key is at `key` */
        get: operations["getV1RulesLogTenantPath"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scorers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Train the scorer on leads with a known outcome; answers progress lines, last the scorer
         * @description Roles: sales_manager
         */
        post: operations["postV1Scorers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scorers/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The scorer in use and how good it is on held-out leads
         * @description Roles: sales_manager, rep, operator
         */
        get: operations["getV1ScorersCurrent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/screenings/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same of a PDF, such as a contract: its text and that of the images in it
         * @description Roles: sales_manager, rep, compliance_officer, operator
         */
        post: operations["postV1ScreeningsDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/screenings/image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same of a photographed page or a screenshot, whose text is read; one image a call
         * @description Roles: sales_manager, rep, compliance_officer, operator
         */
        post: operations["postV1ScreeningsImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/screenings/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a message, talk script, chat or contract should not say, and which labels a message lacks
         * @description Roles: sales_manager, rep, compliance_officer, operator
         */
        post: operations["postV1ScreeningsText"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sources; secrets are never read back
         * @description Roles: sales_manager, operator
         */
        get: operations["getV1Sources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Describe a source of leads or signals
         * @description Roles: sales_manager, operator
         */
        put: operations["putV1SourcesName"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List human tasks that the caller may see: to be done, due first, then over, newest first
         * @description Roles: sales_manager, rep, compliance_officer, operator
         */
        get: operations["getV1Tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one task with its cards
         * @description Roles: sales_manager, rep, compliance_officer, operator
         */
        get: operations["getV1TasksId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a task from the queue
         * @description Roles: sales_manager, rep, compliance_officer, operator
         */
        post: operations["postV1TasksIdClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete a task with one of its outcomes; its case goes on
         * @description Roles: sales_manager, rep, compliance_officer, operator
         */
        post: operations["postV1TasksIdComplete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{id}/delegate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a task to somebody else, or back to the queue
         * @description Roles: sales_manager, rep, compliance_officer, operator
         */
        post: operations["postV1TasksIdDelegate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/watermarks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * From the watermark of a message to its decision
         * @description Roles: sales_manager, rep, compliance_officer
         */
        get: operations["getV1WatermarksId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Action: {
            ai_generated?: boolean;
            ai_voice?: boolean;
            automated?: boolean;
            channel: components["schemas"]["Channel"];
            /** @default send */
            kind?: components["schemas"]["ActionKind"];
            profiling?: boolean;
            purpose: components["schemas"]["Purpose"];
            significant_effect?: boolean;
        };
        /** @enum {string} */
        ActionKind: "send" | "collect_chat" | "analyse_call" | "profile";
        /** @description What is done with data for one purpose; leave out what is not known. */
        Activity: {
            assessment?: {
                valid_until?: components["schemas"]["Instant"];
            };
            choice?: {
                easy_refusal?: boolean;
                human_review?: boolean;
                non_personalised_option?: boolean;
            };
            current_notice_version?: string;
            data?: {
                categories?: string[];
                retention_until?: components["schemas"]["Instant"];
                sensitive?: boolean;
                shared_with_third_party?: boolean;
                sold?: boolean;
            };
            retention_days?: number;
            transfer?: {
                ciio?: boolean;
                from?: components["schemas"]["Country"];
                impact_assessment?: boolean;
                important_data?: boolean;
                /** @enum {string} */
                mechanism?: "none" | "standard_contract" | "certification" | "security_assessment" | "adequacy" | "scc" | "bcr" | "idta" | "contract_necessity";
                sensitive_subjects_ytd?: number;
                subjects_ytd?: number;
                to?: components["schemas"]["Country"][];
            };
        };
        ApprovalStep: {
            approved: string;
            deadline?: components["schemas"]["Deadline"] | null;
            interruption?: components["schemas"]["Interruption"] | null;
            rejected: string;
            roles: string[];
        };
        ApprovalStepOutput: {
            approved: string;
            deadline?: components["schemas"]["DeadlineOutput"] | null;
            interruption?: components["schemas"]["Interruption"] | null;
            rejected: string;
            roles: string[];
        };
        Assessment: {
            approved_at?: string;
            approved_by?: string;
            author: string;
            id: string;
            is_expiring: boolean;
            proposed_at: string;
            scope: components["schemas"]["AssessmentScopeOutput"];
            state: components["schemas"]["AssessmentState"];
            version: number;
            withdrawn_at?: string;
            withdrawn_by?: string;
        };
        /** @description What an impact assessment covers, and until when; "*" stands for all. */
        AssessmentScope: {
            categories: string[];
            channels: ("email" | "sms" | "ai_call" | "call" | "im" | "quotation" | "*")[];
            /** @default [] */
            documents?: {
                reference: string;
                sha256: string;
            }[];
            /** @enum {string} */
            kind: "pia" | "dpia" | "transfer";
            purposes: ("marketing" | "service" | "transactional" | "quotation" | "survey" | "legal_notice" | "*")[];
            title: string;
            valid_until: components["schemas"]["Instant"];
        };
        /** @description What an impact assessment covers, and until when; "*" stands for all. */
        AssessmentScopeOutput: {
            categories: string[];
            channels: ("email" | "sms" | "ai_call" | "call" | "im" | "quotation" | "*")[];
            /** @default [] */
            documents: {
                reference: string;
                sha256: string;
            }[];
            /** @enum {string} */
            kind: "pia" | "dpia" | "transfer";
            purposes: ("marketing" | "service" | "transactional" | "quotation" | "survey" | "legal_notice" | "*")[];
            title: string;
            valid_until: components["schemas"]["Instant"];
        };
        /** @enum {string} */
        AssessmentState: "proposed" | "approved" | "withdrawn";
        Assignment: {
            accept_by: string;
            channel: components["schemas"]["FollowUpChannel"] | "";
            dispatched_at: string;
            id: string;
            lead_id: string;
            reason?: string;
            rep_id: string;
            /** @enum {string} */
            state: "offered" | "accepted" | "declined" | "returned";
            team: string;
        };
        Automation: {
            action?: {
                ai_generated?: boolean;
                ai_voice?: boolean;
                automated?: boolean;
                channel: string;
                kind: string;
                profiling?: boolean;
                purpose: string;
                significant_effect?: boolean;
            } | null;
            decision?: components["schemas"]["Decision"] | null;
            delivered_at?: string;
            failure_code?: string;
            history: components["schemas"]["Decision"][];
            id: string;
            permit_expires_at?: string;
            recipient_id: string;
            reference?: string;
            request_id: string;
            requested_at: string;
            state: components["schemas"]["AutomationState"];
            team: string;
            version: number;
            watermark?: string;
        };
        AutomationRequest: {
            action: components["schemas"]["Action"];
            content: components["schemas"]["Content"];
            price?: components["schemas"]["Price"];
            recipient_id: string;
            /** @default 0 */
            recipient_version?: number;
            /** @default  */
            reference?: string;
            request_id?: string;
            team: string;
        };
        /**
         * @description expired: the permit ran out before it was used, nothing was sent; ask again under a new request_id. expired：许可在使用前已过期，什么都没有发出；请用新的 request_id 重新申请。
         * @enum {string}
         */
        AutomationState: "decided" | "waiting_time" | "waiting_approval" | "permitted" | "redeemed" | "delivered" | "failed" | "expired" | "refused" | "rejected";
        AutomationSummary: {
            by_first_outcome: {
                [key: string]: number;
            };
            by_place_and_article: {
                [key: string]: number;
            };
            by_state: {
                [key: string]: number;
            };
            decisions: number;
            permits?: {
                delivered: number;
                expired: number;
                failed: number;
                minted: number;
                outstanding: number;
            } | null;
            requested: number;
        };
        /** @description Minor units; p50 adds up over weeks and levels, p10 and p90 do not */
        Band: {
            p10: number;
            p50: number;
            p90: number;
        };
        BilingualText: {
            en: string;
            zh: string;
        };
        BusinessHours: {
            /** @default [] */
            exceptions?: {
                date: string;
                /** @default [] */
                periods?: {
                    from: string;
                    to: string;
                }[];
            }[];
            periods: {
                day: number;
                from: string;
                to: string;
            }[];
            zone: string;
        };
        BusinessHoursOutput: {
            /** @default [] */
            exceptions: {
                date: string;
                /** @default [] */
                periods: {
                    from: string;
                    to: string;
                }[];
            }[];
            periods: {
                day: number;
                from: string;
                to: string;
            }[];
            zone: string;
        };
        CallStep: {
            call: string;
            failed: string;
            next: string;
        };
        Card: {
            content: components["schemas"]["CardContentOutput"];
            created_at: string;
            created_by: string;
            external_key?: string;
            id: string;
            reviewed_at?: string;
            reviewed_by?: string;
            state: components["schemas"]["CardState"];
            updated_at: string;
            updated_by: string;
            version: number;
        };
        /** @enum {string} */
        CardChannel: "email" | "sms" | "ai_call" | "call" | "im" | "quotation" | "visit";
        /** @description Problem and solution of a scene. Personal data in it is refused. */
        CardContent: {
            /** @default [] */
            evidence?: {
                /** @default  */
                quote?: string;
                source: string;
                /** @default  */
                url?: string;
            }[];
            language: components["schemas"]["CardLanguage"];
            /** @default  */
            owner?: string;
            problem: string;
            /** @default {} */
            scene?: components["schemas"]["CardScene"];
            solution: string;
            title: string;
            valid_from?: components["schemas"]["Instant"];
            valid_until?: components["schemas"]["Instant"];
            /** @default {} */
            visibility?: {
                /** @default [] */
                roles?: string[];
                /** @default [] */
                units?: string[];
            };
        };
        /** @description Problem and solution of a scene. Personal data in it is refused. */
        CardContentOutput: {
            /** @default [] */
            evidence: {
                /** @default  */
                quote: string;
                source: string;
                /** @default  */
                url: string;
            }[];
            language: components["schemas"]["CardLanguage"];
            /** @default  */
            owner: string;
            problem: string;
            scene: components["schemas"]["CardSceneOutput"];
            solution: string;
            title: string;
            valid_from?: components["schemas"]["Instant"];
            valid_until?: components["schemas"]["Instant"];
            visibility: {
                /** @default [] */
                roles: string[];
                /** @default [] */
                units: string[];
            };
        };
        CardImportLine: {
            row?: {
                card_id?: string;
                key?: string;
                /** @description Of the file, on which the record begins; the first is 1 */
                line: number;
                problems: components["schemas"]["RowProblem"][];
                /** @enum {string} */
                status: "created" | "updated" | "unchanged" | "rejected";
            };
            summary?: {
                created: number;
                read: number;
                rejected: number;
                unchanged: number;
                updated: number;
            };
        };
        /** @enum {string} */
        CardLanguage: "zh" | "en";
        /** @description Where the card is of use; an empty list is anywhere. */
        CardScene: {
            /** @default [] */
            channels?: components["schemas"]["CardChannel"][];
            /** @default [] */
            countries?: components["schemas"]["Country"][];
            /** @default [] */
            industries?: string[];
            /** @default [] */
            products?: string[];
            /** @default [] */
            purposes?: components["schemas"]["Purpose"][];
            /** @default [] */
            stages?: string[];
        };
        /** @description Where the card is of use; an empty list is anywhere. */
        CardSceneOutput: {
            /** @default [] */
            channels: components["schemas"]["CardChannel"][];
            /** @default [] */
            countries: components["schemas"]["Country"][];
            /** @default [] */
            industries: string[];
            /** @default [] */
            products: string[];
            /** @default [] */
            purposes: components["schemas"]["Purpose"][];
            /** @default [] */
            stages: string[];
        };
        /** @enum {string} */
        CardState: "CARD_STATE_DRAFT" | "CARD_STATE_REVIEWED" | "CARD_STATE_RETIRED";
        /** @description One run of a flow, pinned to the version it was opened with. */
        Case: {
            changed_at: components["schemas"]["Instant"];
            finished_at?: components["schemas"]["Instant"];
            flow_id: string;
            flow_version: number;
            id: string;
            opened_at: components["schemas"]["Instant"];
            owner?: string;
            result?: string;
            state: components["schemas"]["CaseState"];
            step: string;
            subject: string;
            variables: {
                [key: string]: string;
            };
            version: number;
            waits_for: string;
        };
        /** @enum {string} */
        CaseState: "open" | "done";
        CaseSummary: {
            by_result: {
                [key: string]: number;
            };
            by_state: {
                [key: string]: number;
            };
            by_wait: {
                [key: string]: number;
            };
            cards_attached: number;
            cases: number;
            opened_since: components["schemas"]["Instant"];
            tasks: number;
            tasks_awaiting_cards: number;
            tasks_by_state: {
                [key: string]: number;
            };
        };
        /** @enum {string} */
        Channel: "email" | "sms" | "ai_call" | "call" | "im" | "quotation";
        CitationCount: {
            citations: number;
            version: number;
        };
        /**
         * @description How a consent was collected or taken back
         * @enum {string}
         */
        CollectionMethod: "web_form" | "app" | "paper" | "in_person" | "oral" | "recorded_call" | "email" | "sms" | "im" | "import" | "api" | "link" | "reply";
        /** @description The first branch that holds is taken. */
        ConditionStep: {
            branches: {
                /** @default [] */
                all?: components["schemas"]["VariableTest"][];
                /** @default [] */
                any?: components["schemas"]["VariableTest"][];
                next: string;
            }[];
            otherwise: string;
        };
        /** @description The first branch that holds is taken. */
        ConditionStepOutput: {
            branches: {
                /** @default [] */
                all: components["schemas"]["VariableTestOutput"][];
                /** @default [] */
                any: components["schemas"]["VariableTestOutput"][];
                next: string;
            }[];
            otherwise: string;
        };
        /** @enum {string} */
        ConsentChannel: "email" | "sms" | "ai_call" | "call" | "im" | "quotation" | "*";
        /** @enum {string} */
        ConsentPurpose: "marketing" | "service" | "transactional" | "quotation" | "survey" | "legal_notice" | "sharing" | "sensitive" | "transfer" | "chat_records" | "call_analysis" | "profiling";
        ConsentRecord: {
            /** @enum {string} */
            basis: "consent" | "contract" | "legal_obligation" | "legitimate_interest" | "vital" | "public_task" | "public_information";
            /**
             * @default person
             * @enum {string}
             */
            by?: "person" | "guardian";
            channel: components["schemas"]["ConsentChannel"];
            confirmed_at?: components["schemas"]["Instant"];
            expires_at?: components["schemas"]["Instant"];
            /** @enum {string} */
            form: "implied" | "express" | "separate" | "written";
            given_at: components["schemas"]["Instant"];
            /** @description BCP 47, of the notice as the person saw it */
            language?: string;
            method?: components["schemas"]["CollectionMethod"];
            /** @default false */
            night?: boolean;
            notice_version?: string;
            /** @description Id of the evidence, never what it holds */
            proof?: string;
            purpose: components["schemas"]["ConsentPurpose"];
            withdrawn_at?: components["schemas"]["Instant"];
        };
        Contact: {
            email?: string;
            facts?: components["schemas"]["RecipientFacts"] | null;
            id: string;
            name?: string;
            phone?: string;
            version: number;
        };
        Content: {
            /** @enum {string} */
            ai_label?: "none" | "explicit" | "implicit" | "explicit_and_implicit";
            body: string;
            /** @default {} */
            elements?: components["schemas"]["ContentElements"];
            /** @default  */
            subject?: string;
            subject_matches_body?: boolean;
        };
        /** @description For each duty the literal text in subject or body that meets it. */
        ContentElements: {
            /** @default  */
            ad_label?: string;
            /** @default  */
            ai_notice?: string;
            /** @default  */
            opt_out?: string;
            /** @default  */
            postal_address?: string;
            /** @default  */
            sender_identity?: string;
        };
        /** @description For each duty the literal text in subject or body that meets it. */
        ContentElementsOutput: {
            /** @default  */
            ad_label: string;
            /** @default  */
            ai_notice: string;
            /** @default  */
            opt_out: string;
            /** @default  */
            postal_address: string;
            /** @default  */
            sender_identity: string;
        };
        Correction: {
            /** @enum {string} */
            field: "name" | "email" | "phone" | "residence" | "region" | "city" | "timezone" | "age";
            /** @description Phone in E.164, residence in ISO 3166-1 alpha-2; empty where it is not shown */
            value: string;
        };
        CorrectionOutput: {
            /** @enum {string} */
            field: "name" | "email" | "phone" | "residence" | "region" | "city" | "timezone" | "age";
            /** @description Phone in E.164, residence in ISO 3166-1 alpha-2; empty where it is not shown */
            value: string;
        };
        /**
         * @description ISO 3166-1 alpha-2
         * @example CN
         */
        Country: string;
        CrmImportLine: {
            row?: {
                external_key?: string;
                /** @description Of the file, on which the record begins; the first is 1 */
                line: number;
                opportunity_id?: string;
                problems: components["schemas"]["RowProblem"][];
                /** @enum {string} */
                status: "created" | "updated" | "unchanged" | "rejected";
            };
            summary?: {
                created: number;
                read: number;
                rejected: number;
                unchanged: number;
                updated: number;
            };
        };
        /** @description How the files of one CRM are read: what they hold → column */
        CrmMapping: {
            /** @default {} */
            account_columns?: {
                [key: string]: string;
            };
            currency: string;
            /** @enum {string} */
            date_format: "YYYY-MM-DD" | "DD-MM-YYYY" | "MM/DD/YYYY";
            /** @default {} */
            opportunity_columns?: {
                [key: string]: string;
            };
            /** @default {} */
            product_columns?: {
                [key: string]: string;
            };
            /** @default {} */
            seller_columns?: {
                [key: string]: string;
            };
            /** @default {} */
            stages?: {
                [key: string]: components["schemas"]["OpportunityStage"];
            };
        };
        /** @description One answer of a customer; no free text of a person. */
        CustomerScore: {
            answered_at: components["schemas"]["Instant"];
            /** @default  */
            cause?: string;
            id: string;
            score: number;
        };
        /** @enum {string} */
        DataOperation: "locate" | "export" | "erase" | "rectify" | "expire";
        DataTask: {
            answers: {
                /** @description How often services were asked */
                asked: number;
                /** @description Absent while the service has not confirmed */
                confirmed_at?: string;
                holdings: {
                    count: number;
                    holding: string;
                }[];
                /** @description Place of the proof in the log of destructions */
                ledger_index?: number;
                service: string;
            }[];
            finished_at?: string;
            id: string;
            is_overdue: boolean;
            operation: components["schemas"]["DataOperation"];
            started_at: string;
        };
        /**
         * Format: date
         * @example 2026-11-22
         */
        Day: string;
        /** @description Once overdue, the roles see the task in their queue, too. */
        Deadline: {
            /** @default [] */
            escalate_to?: string[];
            within: components["schemas"]["Delay"];
        };
        /** @description Once overdue, the roles see the task in their queue, too. */
        DeadlineOutput: {
            /** @default [] */
            escalate_to: string[];
            within: components["schemas"]["DelayOutput"];
        };
        Decision: {
            id: string;
            ledger?: {
                index: number;
                leaf: string;
            } | null;
            obligations: {
                article: string;
                type: string;
            }[];
            outcome: components["schemas"]["Outcome"];
            packs: string[];
            reasons: {
                article: string;
                effect: string;
                message?: components["schemas"]["BilingualText"] | null;
                remedy?: components["schemas"]["BilingualText"] | null;
                rule: string;
                until?: string;
            }[];
            revision: string;
            until?: string;
        };
        /** @description A decision as OPA logs it, with its place in the ledger */
        DecisionEvent: {
            bundles: {
                [key: string]: {
                    revision: string;
                };
            };
            custom: {
                leaf_hash: string;
                ledger_index: number;
            };
            decision_id: string;
            erased: string[];
            input: {
                automation_id?: string;
                channel?: string;
                content?: string;
                facts?: string;
                recipient?: string;
            };
            labels: {
                [key: string]: string;
            };
            masked: string[];
            metrics: {
                [key: string]: number;
            };
            path: string;
            result: {
                articles: string[];
                obligations: {
                    article: string;
                    type: string;
                }[];
                outcome: string;
                permit_expires_at?: string;
                until?: string;
            };
            timestamp: string;
        };
        DecisionImpact: {
            judged: number;
            /** @description With the same outcome, for other rules, times or duties. */
            other_reasons: number;
            /** @description With another outcome. */
            otherwise: number;
            outcomes: {
                count: number;
                /** @description Ids of decisions, the newest first. */
                examples: string[];
                from: components["schemas"]["Outcome"];
                to: components["schemas"]["Outcome"];
            }[];
            rules: {
                article: string;
                /** @enum {string} */
                change: "fires" | "ceases" | "differs";
                count: number;
                /** @description Ids of decisions, the newest first. */
                examples: string[];
                /** @description How many of them have another outcome. */
                otherwise: number;
                rule: string;
            }[];
            teams: {
                count: number;
                /** @description Ids of decisions, the newest first. */
                examples: string[];
                other_reasons: number;
                otherwise: number;
                team: string;
            }[];
            /** @description Could not be opened: nothing is known of them. */
            unreadable: number;
        };
        /** @description In business time only the hours of the flow count. */
        Delay: {
            /** @default false */
            is_business_time?: boolean;
            minutes: number;
        };
        /** @description In business time only the hours of the flow count. */
        DelayOutput: {
            /** @default false */
            is_business_time: boolean;
            minutes: number;
        };
        DryRun: {
            flow?: {
                business_hours?: components["schemas"]["BusinessHours"] | null;
                id: string;
                start: string;
                steps: components["schemas"]["FlowStep"][];
                title?: components["schemas"]["LocalText"] | null;
                trigger?: string;
                /** @default [] */
                variables?: string[];
            } | null;
            flow_id?: string;
            /** @default [] */
            script?: {
                outcome: string;
                step: string;
                /** @default {} */
                values?: {
                    [key: string]: string;
                };
            }[];
            start_at?: components["schemas"]["Instant"];
            /** @default {} */
            variables?: {
                [key: string]: string;
            };
            /** @default 0 */
            version?: number;
        };
        DryRunResult: {
            path: {
                due_at?: components["schemas"]["Instant"];
                entered_at: components["schemas"]["Instant"];
                kind: string;
                outcome?: string;
                step: string;
            }[];
            result?: string;
            /** @enum {string} */
            state: "done" | "stopped" | "endless";
            variables: {
                [key: string]: string;
            };
        };
        EndStep: {
            result: string;
        };
        Evidence: {
            attached_at: string;
            attached_by: string;
            bytes: number;
            file_name: string;
            media_type: string;
            sha256: string;
        };
        Factor: {
            feature: string;
            logit: number;
            value: string;
        };
        /** @description The decision object: section → field → what is known; unknown is left out */
        Facts: {
            [key: string]: unknown;
        };
        Flow: {
            business_hours?: components["schemas"]["BusinessHoursOutput"] | null;
            id: string;
            put_at: components["schemas"]["Instant"];
            put_by: string;
            start: string;
            steps: components["schemas"]["FlowStepOutput"][];
            title?: components["schemas"]["LocalText"] | null;
            trigger?: string;
            /** @default [] */
            variables: string[];
            version: number;
        };
        /** @description Steps, conditions, timers, approvals and calls as data. */
        FlowDefinition: {
            business_hours?: components["schemas"]["BusinessHours"] | null;
            start: string;
            steps: components["schemas"]["FlowStep"][];
            title?: components["schemas"]["LocalText"] | null;
            trigger?: string;
            /** @default [] */
            variables?: string[];
        };
        /** @description Exactly one kind is given. */
        FlowStep: {
            approval?: components["schemas"]["ApprovalStep"] | null;
            call?: components["schemas"]["CallStep"] | null;
            condition?: components["schemas"]["ConditionStep"] | null;
            end?: components["schemas"]["EndStep"] | null;
            id: string;
            task?: components["schemas"]["TaskStep"] | null;
            timer?: components["schemas"]["TimerStep"] | null;
            title?: components["schemas"]["LocalText"] | null;
            wait?: components["schemas"]["WaitStep"] | null;
        };
        /** @description Exactly one kind is given. */
        FlowStepOutput: {
            approval?: components["schemas"]["ApprovalStepOutput"] | null;
            call?: components["schemas"]["CallStep"] | null;
            condition?: components["schemas"]["ConditionStepOutput"] | null;
            end?: components["schemas"]["EndStep"] | null;
            id: string;
            task?: components["schemas"]["TaskStepOutput"] | null;
            timer?: components["schemas"]["TimerStepOutput"] | null;
            title?: components["schemas"]["LocalText"] | null;
            wait?: components["schemas"]["WaitStepOutput"] | null;
        };
        /** @enum {string} */
        FollowUpChannel: "email" | "sms" | "ai_call";
        /** @description What a dispatched lead is sent; texts hold {{placeholders}}. */
        FollowUpTemplate: {
            /** @default false */
            ai_generated?: boolean;
            body: string;
            channel: components["schemas"]["FollowUpChannel"];
            /** @default [] */
            countries?: components["schemas"]["Country"][];
            /** @default {} */
            elements?: components["schemas"]["ContentElements"];
            language: string;
            /** @default  */
            subject?: string;
        };
        /** @description Won value of the next weeks, kept as it was on its day */
        Forecast: {
            as_of: components["schemas"]["Day"];
            coherence: {
                faults: string[];
                is_coherent: boolean;
                sums: number;
            };
            currency: string;
            id: string;
            inputs_sha256: string;
            is_retrospective: boolean;
            lines: components["schemas"]["ForecastLine"][];
            made_at: string;
            made_by: string;
            model_version: string;
            opportunities: number;
            weeks: number;
        };
        /** @description Every kept forecast against what happened since */
        ForecastAccuracy: {
            entries: {
                actual: components["schemas"]["Money"];
                as_of: components["schemas"]["Day"];
                ends_on: components["schemas"]["Day"];
                error?: number;
                forecast: components["schemas"]["Band"];
                forecast_id: string;
                is_retrospective: boolean;
                is_within: boolean;
                level: components["schemas"]["ForecastLevel"];
                product: string;
                region: string;
                /** @enum {string} */
                span: "next_four" | "horizon";
            }[];
            next_page_token: string;
            observed_through?: components["schemas"]["Day"];
            summaries: {
                coverage80: number;
                judged: number;
                level: components["schemas"]["ForecastLevel"];
                median_error: number;
                quarter: string;
                /** @enum {string} */
                span: "next_four" | "horizon";
            }[];
        };
        ForecastHead: {
            as_of: components["schemas"]["Day"];
            currency: string;
            id: string;
            inputs_sha256: string;
            is_retrospective: boolean;
            made_at: string;
            made_by: string;
            model_version: string;
            opportunities: number;
            weeks: number;
        };
        /** @enum {string} */
        ForecastLevel: "total" | "region" | "product" | "region_product";
        ForecastLine: {
            all_weeks: components["schemas"]["Band"];
            level: components["schemas"]["ForecastLevel"];
            next_four_weeks: components["schemas"]["Band"];
            product: string;
            region: string;
            weeks: {
                starts_on: components["schemas"]["Day"];
                value: components["schemas"]["Band"];
            }[];
        };
        FoundCard: {
            card_id: string;
            language: string;
            reasons: {
                field: string;
                /** @enum {string} */
                kind: "terms" | "scene" | "fresh";
                reason_en: string;
                reason_zh: string;
                values: string[];
            }[];
            score: number;
            snippet: string;
            title: string;
            version: number;
        };
        HistoryEntry: {
            at: components["schemas"]["Instant"];
            by?: string;
            detail?: string;
            step: string;
            visit: number;
            what: string;
        };
        ImpactRun: {
            failure_code?: string;
            finished_at?: components["schemas"]["Instant"];
            from?: components["schemas"]["Instant"];
            id: string;
            impact?: components["schemas"]["DecisionImpact"] | null;
            judged: number;
            max_cases: number;
            requested_at: components["schemas"]["Instant"];
            requested_by: string;
            revision: string;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed";
            total: number;
            until: components["schemas"]["Instant"];
        };
        /**
         * Format: date-time
         * @description RFC 3339, UTC
         * @example 2026-11-22T02:30:00Z
         */
        Instant: string;
        Interruption: {
            event: string;
            next: string;
        };
        ItemError: {
            code: string;
            field: string;
            message?: components["schemas"]["BilingualText"] | null;
            retryable: boolean;
        };
        KeptCrmMapping: {
            /** @default {} */
            account_columns: {
                [key: string]: string;
            };
            currency: string;
            /** @enum {string} */
            date_format: "YYYY-MM-DD" | "DD-MM-YYYY" | "MM/DD/YYYY";
            name: string;
            /** @default {} */
            opportunity_columns: {
                [key: string]: string;
            };
            /** @default {} */
            product_columns: {
                [key: string]: string;
            };
            /** @default {} */
            seller_columns: {
                [key: string]: string;
            };
            /** @default {} */
            stages: {
                [key: string]: components["schemas"]["OpportunityStage"];
            };
            version: number;
        };
        KeptMilestoneDefinition: {
            evidence_types: string[];
            name: string;
            position: number;
            standard_en: string;
            standard_zh: string;
            title_en: string;
            title_zh: string;
            version: number;
        };
        Lead: {
            assignment?: components["schemas"]["Assignment"] | null;
            attributes: {
                [key: string]: string;
            };
            contact?: components["schemas"]["Contact"] | null;
            contact_id?: string;
            created_at: string;
            external_key: string;
            id: string;
            merged_into?: string;
            score?: components["schemas"]["Score"] | null;
            source: string;
            stage: components["schemas"]["LeadStage"];
            updated_at: string;
            version: number;
        };
        LeadImportLine: {
            row?: {
                external_key?: string;
                lead_id?: string;
                /** @description Of the file, on which the record begins; the first is 1 */
                line: number;
                problems: components["schemas"]["RowProblem"][];
                /** @enum {string} */
                status: "created" | "duplicate" | "rejected";
            };
            summary?: {
                created: number;
                duplicate: number;
                read: number;
                rejected: number;
            };
        };
        /** @enum {string} */
        LeadStage: "LEAD_STAGE_OPEN" | "LEAD_STAGE_CONVERTED" | "LEAD_STAGE_LOST" | "LEAD_STAGE_MERGED";
        LocalText: {
            en: string;
            zh: string;
        };
        /** @description Which column of a record goes where. Without attributes, every column named nowhere becomes a feature. */
        Mapping: {
            /** @default {} */
            attributes?: {
                [key: string]: string;
            };
            consents?: string;
            /** @default {} */
            contact?: {
                [key: string]: string;
            };
            do_not_call?: string;
            do_not_email?: string;
            /** @enum {string} */
            format: "csv" | "ndjson";
            /** @default [] */
            ignore?: string[];
            key: string;
            /** @default [] */
            lost_values?: string[];
            notice_given?: string;
            outcome?: string;
            /** @default [] */
            placeholders?: string[];
            /** @default [] */
            required?: string[];
            source_disclosed?: string;
            /** @default [] */
            won_values?: string[];
        };
        Milestone: {
            claimed_at: string;
            claimed_by: string;
            definition_version: number;
            evidence: components["schemas"]["Evidence"][];
            id: string;
            name: string;
            opportunity_id: string;
            proven_at?: string;
            reached_on: components["schemas"]["Day"];
            standard_en: string;
            standard_zh: string;
            /** @enum {string} */
            state: "claimed" | "proven";
            version: number;
        };
        /** @description A hard milestone and what must be shown for it to count */
        MilestoneDefinition: {
            evidence_types: string[];
            position: number;
            standard_en: string;
            standard_zh: string;
            title_en: string;
            title_zh: string;
        };
        /** @description Whole minor units (cents, fen) of an ISO 4217 currency */
        Money: {
            amount_minor: number;
            currency: string;
        };
        NewLead: {
            /** @default {} */
            attributes?: {
                [key: string]: string;
            };
            /** @default [] */
            consents?: components["schemas"]["ConsentRecord"][];
            /** @default false */
            do_not_call?: boolean;
            /** @default false */
            do_not_email?: boolean;
            /** Format: email */
            email?: string;
            external_key: string;
            facts?: components["schemas"]["RecipientFacts"];
            name?: string;
            notice_given?: boolean;
            phone?: string;
            source: string;
            source_disclosed?: boolean;
        };
        /** @description One version of what people are told before they consent. It never changes. */
        Notice: {
            purpose: components["schemas"]["NoticePurpose"];
            texts: {
                /** @description BCP 47 */
                language: string;
                /** @description SHA-256 of what people are shown, in hex */
                sha256: string;
                /** Format: uri */
                url?: string;
            }[];
            valid_from: components["schemas"]["Instant"];
            version: string;
        };
        /** @description One version of what people are told before they consent. It never changes. */
        NoticeOutput: {
            purpose: components["schemas"]["NoticePurpose"];
            texts: {
                /** @description BCP 47 */
                language: string;
                /** @description SHA-256 of what people are shown, in hex */
                sha256: string;
                /** Format: uri */
                url?: string;
            }[];
            valid_from: components["schemas"]["Instant"];
            version: string;
        };
        /** @enum {string} */
        NoticePurpose: "marketing" | "service" | "transactional" | "quotation" | "survey" | "legal_notice" | "sharing" | "sensitive" | "transfer" | "chat_records" | "call_analysis" | "profiling" | "*";
        Opportunity: {
            account?: string;
            as_of: components["schemas"]["Day"];
            closed_on?: components["schemas"]["Day"];
            engaged_on?: components["schemas"]["Day"];
            external_key: string;
            first_seen_on: components["schemas"]["Day"];
            id: string;
            product: string;
            region: string;
            seller_id: string;
            source: string;
            stage: components["schemas"]["OpportunityStage"];
            updated_at: string;
            value?: components["schemas"]["Money"] | null;
            version: number;
        };
        /**
         * @description Where a deal stands; the last two are its ends
         * @enum {string}
         */
        OpportunityStage: "prospecting" | "engaging" | "won" | "lost";
        /** @enum {string} */
        Outcome: "allow" | "allow_with_obligations" | "require_approval" | "defer" | "deny";
        Person: {
            call_analysis_disclosed?: boolean;
            consents: {
                /** @enum {string} */
                basis: "consent" | "contract" | "legal_obligation" | "legitimate_interest" | "vital" | "public_task" | "public_information";
                /**
                 * @default person
                 * @enum {string}
                 */
                by: "person" | "guardian";
                channel: components["schemas"]["ConsentChannel"];
                confirmed_at?: components["schemas"]["Instant"];
                expires_at?: components["schemas"]["Instant"];
                /** @enum {string} */
                form: "implied" | "express" | "separate" | "written";
                given_at: components["schemas"]["Instant"];
                history: {
                    /** @enum {string} */
                    actor: "person" | "guardian" | "staff" | "source" | "system";
                    at: string;
                    method: string;
                    notice_version?: string;
                    proof?: string;
                    /** @enum {string} */
                    state: "given" | "confirmed" | "renewed" | "withdrawn" | "expired";
                }[];
                id: string;
                /** @description BCP 47, of the notice as the person saw it */
                language?: string;
                method?: components["schemas"]["CollectionMethod"];
                /** @default false */
                night: boolean;
                notice_sha256?: string;
                notice_version?: string;
                /** @description Id of the evidence, never what it holds */
                proof?: string;
                purpose: components["schemas"]["ConsentPurpose"];
                withdrawn_at?: components["schemas"]["Instant"];
            }[];
            notice_given?: boolean;
            open_requests: string[];
            recipient_id: string;
            recipient_version: number;
            registry_checked_at?: string;
            registry_listed?: boolean;
            source_disclosed?: boolean;
            suppressed_channels: string[];
            version: number;
        };
        /** @enum {string} */
        PersonRequestKind: "objection_marketing" | "objection_profiling" | "erasure" | "restriction" | "opt_out_sale";
        Price: {
            deviation?: number;
            justification?: string;
            personalised?: boolean;
            within_margin?: boolean;
        };
        /** @description Shares of the list price: 0.1 is 10 %. */
        PricePolicy: {
            discount_max: number;
            markup_max: number;
        };
        /** @description RFC 9457 problem details, in English and Chinese. */
        Problem: {
            code: string;
            detail: string;
            errors?: {
                en: string;
                field: string;
                pointer: string;
                value?: string;
                zh: string;
            }[];
            instance?: string;
            status: number;
            title: string;
            traceId: string;
            type: string;
            zh: {
                detail: string;
                title: string;
            };
        };
        Progress: {
            share01: number;
            step: string;
        };
        /** @enum {string} */
        Purpose: "marketing" | "service" | "transactional" | "quotation" | "survey" | "legal_notice";
        /** @description What the law looks at; leave out what is not known. */
        RecipientFacts: {
            /** @enum {string} */
            address_source?: "given_by_person" | "collected_in_sale" | "business_card" | "published_by_owner" | "public" | "third_party" | "purchased";
            age?: number;
            city?: string;
            /** @enum {string} */
            kind?: "individual" | "business_contact" | "role_address";
            last_inquiry_at?: components["schemas"]["Instant"];
            last_purchase_at?: components["schemas"]["Instant"];
            region?: string;
            /** @enum {string} */
            relationship?: "none" | "prospect" | "customer" | "former_customer";
            residence?: components["schemas"]["Country"];
            similar_product?: boolean;
            timezone?: string;
        };
        Reconsent: {
            channel: string;
            consent_id: string;
            current_notice_version: string;
            notice_version?: string;
            recipient_id: string;
        };
        RecordedEvaluation: {
            decision?: components["schemas"]["Decision"] | null;
            evaluation_id: string;
            recorded_at: string;
            /** @description Base64. With the facts as canonical JSON (RFC 8785), without what is unknown, it opens the commitment of the leaf; kept nowhere else. */
            salt: string;
        };
        /** @description A person who takes leads; their open leads never exceed the capacity. */
        Rep: {
            capacity: number;
            regions: components["schemas"]["Country"][];
            /** @default [] */
            skills?: string[];
            team: string;
            timezone: string;
        };
        /** @enum {string} */
        ReplyChannel: "email" | "sms" | "im";
        /** @enum {string} */
        RightsKind: "access" | "export" | "rectification" | "erasure" | "restriction" | "objection_marketing" | "objection_profiling" | "opt_out_sale";
        RightsRequest: {
            archive_kept_until?: string;
            archive_sha256?: string;
            /** @description Of a rectification; values where one open request is read, and nowhere else */
            corrections: components["schemas"]["CorrectionOutput"][];
            /** @enum {string} */
            deadline_rule: "one_month" | "working_days_15";
            due_at: string;
            /** @enum {string} */
            escalation: "none" | "due_soon" | "overdue";
            extended_because?: string;
            finished_at?: string;
            id: string;
            /** @enum {string} */
            identity_by?: "officer" | "webhook";
            identity_method?: string;
            identity_verified_at?: string;
            kind: components["schemas"]["RightsKind"];
            /** @description Other persons with the same address, for an officer to judge */
            look_alikes: string[];
            opened_at: string;
            recipient_id: string;
            rejected_because?: string;
            state: components["schemas"]["RightsState"];
            tasks: components["schemas"]["DataTask"][];
            version: number;
        };
        /** @enum {string} */
        RightsState: "identity_pending" | "locating" | "running" | "completed" | "rejected";
        RowProblem: {
            code: string;
            field: string;
            reason_en: string;
            reason_zh: string;
        };
        RuleCheck: {
            changed_packs: string[];
            content_hash: string;
            coverage: number;
            ended_at: string;
            engine?: components["schemas"]["RuleEngine"] | null;
            findings: components["schemas"]["RuleFinding"][];
            pack_set_revision?: string;
            passed: boolean;
        };
        RuleEngine: {
            /** @enum {string} */
            decides: "plan" | "wasm";
            faults: components["schemas"]["RuleEngineFault"][];
            /** @description Generated inputs that both engines were asked about. */
            inputs: number;
            packs: {
                inputs: number;
                name: string;
            }[];
            seed: number;
        };
        RuleEngineFault: {
            /** @description JSON of the facts on which the engines differ. */
            input?: string;
            number?: number;
            pack: string;
            plan: string;
            wasm: string;
        };
        RuleFile: {
            /** @description Below outbound/ or cases/, or provisions.yaml. */
            path: string;
            /** @description Left out, the file is removed. */
            text?: string;
        };
        RuleFinding: {
            code: string;
            column: number;
            fix: {
                en: string;
                zh: string;
            };
            /** @description From 1; 0 where there is none. */
            line: number;
            message: {
                en: string;
                zh: string;
            };
            path: string;
            /** @description The whole file as it should be. */
            replacement?: string;
            step: string;
        };
        RuleRevision: {
            approved_by?: string;
            author: string;
            base: string;
            check?: components["schemas"]["RuleCheck"] | null;
            content_hash: string;
            effective_at?: string;
            files: components["schemas"]["RuleFile"][];
            history: {
                act: string;
                at: string;
                by: string;
                content_hash: string;
                reason: string;
            }[];
            id: string;
            impact?: components["schemas"]["RuleStudy"] | null;
            published_at?: string;
            shadow?: components["schemas"]["RuleStudy"] | null;
            state: components["schemas"]["RuleRevisionState"];
            title: string;
            version: number;
        };
        /** @enum {string} */
        RuleRevisionState: "draft" | "checking" | "checked" | "submitted" | "scheduled" | "withdrawn" | "published" | "in_force" | "superseded" | "rolled_back";
        RulesEngine: {
            /**
             * @description In the process that answers; empty while none is loaded.
             * @enum {string}
             */
            decides: "plan" | "wasm" | "";
            faults: components["schemas"]["RuleEngineFault"][];
            /** @description Without so many wasm decides; 0 where no proof is asked for. */
            inputs_planned: number;
            /** @description Generated inputs that both engines were asked about so far. */
            inputs_tried: number;
            is_being_proven: boolean;
        };
        RulesInForce: {
            engine?: components["schemas"]["RulesEngine"] | null;
            generation: number;
            history: {
                /** @enum {string} */
                act: "published" | "rolled_back";
                at: string;
                by: string;
                generation: number;
                reason: string;
                revision_id: string;
            }[];
            loads: {
                alarm?: string;
                at: string;
                generation: number;
                process: string;
            }[];
            pack_set_revision?: string;
            revision_id: string;
            since: string;
        };
        RuleStudy: {
            at: string;
            content_hash: string;
            summary: string;
        };
        Score: {
            confidence: number;
            model_version: string;
            path?: {
                channel: string;
                due_at: string;
                reason_en: string;
                reason_zh: string;
                rep_id: string;
            } | null;
            probability: number;
            scored_at: string;
            top_factors: components["schemas"]["Factor"][];
        };
        Scorer: {
            auc: number;
            ece: number;
            features: number;
            rows: number;
            slope: number;
            trained_at: string;
            version: string;
            warnings: string[];
        };
        ShadowRun: {
            /** @description Of the sample, but not judged: too many waited. */
            dropped: number;
            failed_processes: number;
            id: string;
            impact?: components["schemas"]["DecisionImpact"] | null;
            is_running: boolean;
            processes: number;
            revision: string;
            sample_every: number;
            sampled: number;
            seen: number;
            started_at: components["schemas"]["Instant"];
            started_by: string;
            stopped_at?: components["schemas"]["Instant"];
        };
        /** @description How deliveries of a source are verified and what they change. */
        Source: {
            /** @enum {string} */
            delivers: "lead" | "signal";
            /** @default [] */
            effects?: {
                feature: string;
                /** @enum {string} */
                fold: "count" | "sum" | "last" | "max";
                /** @default  */
                path?: string;
                /** @default  */
                signal_type?: string;
            }[];
            /** @enum {string} */
            lead_key_kind?: "external_key" | "email" | "lead_id";
            lead_key_path?: string;
            mapping?: string;
            /** @enum {string} */
            protocol: "form" | "web_event" | "webhook" | "cloudevents";
            signal_type?: string;
            signing_secret?: string;
        };
        /** @description When measures of teams count, and below what they freeze which channels. */
        StandingRules: {
            ces_floor?: number;
            compliance_floor?: number;
            frozen_channels?: components["schemas"]["Channel"][];
            minimum_answers?: number;
            minimum_decisions?: number;
            uncounted_articles?: string[];
            window_days?: number;
        };
        StoredActivity: {
            assessment?: {
                valid_until?: string;
            } | null;
            choice?: {
                easy_refusal?: boolean;
                human_review?: boolean;
                non_personalised_option?: boolean;
            } | null;
            current_notice_version?: string;
            data?: {
                categories?: {
                    values: string[];
                } | null;
                retention_until?: components["schemas"]["Instant"];
                sensitive?: boolean;
                shared_with_third_party?: boolean;
                sold?: boolean;
            } | null;
            purpose: string;
            retention_days?: number;
            transfer?: {
                ciio?: boolean;
                from?: components["schemas"]["Country"];
                impact_assessment?: boolean;
                important_data?: boolean;
                /** @enum {string} */
                mechanism?: "none" | "standard_contract" | "certification" | "security_assessment" | "adequacy" | "scc" | "bcr" | "idta" | "contract_necessity";
                sensitive_subjects_ytd?: number;
                subjects_ytd?: number;
                to?: {
                    values: string[];
                } | null;
            } | null;
            version: number;
        };
        StoredStandingRules: {
            ces_floor: number;
            compliance_floor: number;
            frozen_channels: components["schemas"]["Channel"][];
            minimum_answers: number;
            minimum_decisions: number;
            uncounted_articles: string[];
            version: number;
            window_days: number;
        };
        StoredTeam: {
            ces?: number;
            compliance_rate?: number;
            established_in?: components["schemas"]["Country"];
            frozen?: boolean;
            frozen_channels?: {
                values: string[];
            } | null;
            id: string;
            version: number;
        };
        Task: {
            assignee?: string;
            cards: {
                card_id: string;
                reasons: {
                    en: string;
                    zh: string;
                }[];
                snippet: string;
                title: string;
                version: number;
            }[];
            case_id: string;
            closed_at?: components["schemas"]["Instant"];
            closed_by?: string;
            due_at?: components["schemas"]["Instant"];
            fields: components["schemas"]["TaskFieldOutput"][];
            flow_id: string;
            id: string;
            is_escalated: boolean;
            /** @enum {string} */
            kind: "task" | "approval";
            opened_at: components["schemas"]["Instant"];
            outcome?: string;
            outcomes: {
                outcome: string;
                title?: {
                    en: string;
                    zh: string;
                } | null;
            }[];
            roles: string[];
            state: components["schemas"]["TaskState"];
            step: string;
            subject: string;
            title?: {
                en: string;
                zh: string;
            } | null;
            values: {
                [key: string]: string;
            };
            version: number;
        };
        TaskField: {
            /** @default [] */
            choices?: string[];
            /** @default false */
            is_required?: boolean;
            /** @enum {string} */
            kind: "text" | "number" | "boolean" | "choice";
            name: string;
            title?: components["schemas"]["LocalText"] | null;
        };
        TaskFieldOutput: {
            /** @default [] */
            choices: string[];
            /** @default false */
            is_required: boolean;
            /** @enum {string} */
            kind: "text" | "number" | "boolean" | "choice";
            name: string;
            title?: components["schemas"]["LocalText"] | null;
        };
        /** @enum {string} */
        TaskState: "open" | "assigned" | "completed" | "cancelled";
        /** @description Work of a person. */
        TaskStep: {
            assignee_variable?: string;
            cards?: {
                /** @default 3 */
                limit?: number;
                /** @default {} */
                scene?: {
                    [key: string]: string;
                };
                /** @default  */
                text?: string;
            } | null;
            deadline?: components["schemas"]["Deadline"] | null;
            /** @default [] */
            fields?: components["schemas"]["TaskField"][];
            interruption?: components["schemas"]["Interruption"] | null;
            outcomes: {
                next: string;
                outcome: string;
                title?: components["schemas"]["LocalText"] | null;
            }[];
            roles: string[];
        };
        /** @description Work of a person. */
        TaskStepOutput: {
            assignee_variable?: string;
            cards?: {
                /** @default 3 */
                limit: number;
                /** @default {} */
                scene: {
                    [key: string]: string;
                };
                /** @default  */
                text: string;
            } | null;
            deadline?: components["schemas"]["DeadlineOutput"] | null;
            /** @default [] */
            fields: components["schemas"]["TaskFieldOutput"][];
            interruption?: components["schemas"]["Interruption"] | null;
            outcomes: {
                next: string;
                outcome: string;
                title?: components["schemas"]["LocalText"] | null;
            }[];
            roles: string[];
        };
        Team: {
            ces?: number;
            compliance_rate?: number;
            established_in?: components["schemas"]["Country"];
            frozen?: boolean;
            frozen_channels?: components["schemas"]["Channel"][];
        };
        /** @description Two measures of equal weight, their days, what drives them, and freezes. */
        TeamBoard: {
            days: {
                answers: number;
                ces?: number;
                day: string;
                decided: number;
                refused: number;
            }[];
            drivers: {
                count: number;
                measure: components["schemas"]["TeamMeasureName"];
                name: string;
                share: number;
            }[];
            freezes: components["schemas"]["TeamFreeze"][];
            is_frozen: boolean;
            measures: {
                effective?: number;
                floor: number;
                minimum_sample: number;
                name: components["schemas"]["TeamMeasureName"];
                previous?: number;
                sample: number;
                set_by_hand?: number;
                value?: number;
                weight: number;
            }[];
            score?: number;
            team: string;
            trainings: components["schemas"]["TeamTraining"][];
        };
        TeamFreeze: {
            because: components["schemas"]["TeamMeasureName"][];
            certificate_id?: string;
            ces?: number;
            channels: string[];
            compliance_rate?: number;
            ended_at?: string;
            ended_by?: string;
            frozen_at: string;
            id: string;
            reason?: string;
        };
        /** @enum {string} */
        TeamMeasureName: "ces" | "compliance_rate";
        TeamTraining: {
            certificate_id: string;
            completed_at: string;
            recorded_at: string;
            recorded_by: string;
        };
        TimerStep: {
            delay: components["schemas"]["Delay"];
            next: string;
        };
        TimerStepOutput: {
            delay: components["schemas"]["DelayOutput"];
            next: string;
        };
        /** @description Distinct persons whose data left a country in a calendar year. */
        TransferCount: {
            elsewhere: number;
            from: components["schemas"]["Country"];
            kind: components["schemas"]["TransferKind"];
            persons: number;
            year: number;
        };
        /** @enum {string} */
        TransferKind: "subjects" | "sensitive_subjects";
        VariableTest: {
            operator: string;
            /** @default [] */
            values?: string[];
            variable: string;
        };
        VariableTestOutput: {
            operator: string;
            /** @default [] */
            values: string[];
            variable: string;
        };
        WaitStep: {
            event: string;
            next: string;
            timed_out?: string;
            timeout?: components["schemas"]["Delay"] | null;
        };
        WaitStepOutput: {
            event: string;
            next: string;
            timed_out?: string;
            timeout?: components["schemas"]["DelayOutput"] | null;
        };
    };
    responses: {
        /** @description Wrong input; `errors` names each field */
        Problem400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No valid token */
        Problem401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The role does not allow it */
        Problem403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not there, or not yours */
        Problem404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The state does not allow it */
        Problem409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Changed since the version in If-Match */
        Problem412: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Body too large */
        Problem413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests; see Retry-After */
        Problem429: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A dependency is away; see Retry-After */
        Problem503: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getV1Assignments: {
        parameters: {
            query?: {
                page_size?: number;
                page_token?: string;
                rep_id?: string;
                state?: "offered" | "accepted" | "declined" | "returned";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        assignments: components["schemas"]["Assignment"][];
                        next_page_token: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1Automations: {
        parameters: {
            query?: {
                outcome?: components["schemas"]["Outcome"];
                page_size?: number;
                page_token?: string;
                recipient_id?: string;
                reference?: string;
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        automations: components["schemas"]["Automation"][];
                        next_page_token: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1Automations: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AutomationRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        automation: components["schemas"]["Automation"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1AutomationsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        automation: components["schemas"]["Automation"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1AutomationsIdApprove: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        automation: components["schemas"]["Automation"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1AutomationsIdReject: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        automation: components["schemas"]["Automation"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1AutomationsBatch: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-ndjson": string;
            };
        };
        responses: {
            /** @description One JSON object a line; the schema is of one line. What fails after the first is told in a last line `{"error": Problem}` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": {
                        automation?: components["schemas"]["Automation"] | null;
                        error?: components["schemas"]["ItemError"] | null;
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1AutomationsPreview: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AutomationRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        decision: components["schemas"]["Decision"];
                        facts?: components["schemas"]["Facts"] | null;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1AutomationsSummary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationSummary"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1Cards: {
        parameters: {
            query?: {
                language?: components["schemas"]["CardLanguage"];
                owner?: string;
                page_size?: number;
                page_token?: string;
                state?: components["schemas"]["CardState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cards: components["schemas"]["Card"][];
                        next_page_token: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1Cards: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardContent"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        card: components["schemas"]["Card"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1CardsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        card: components["schemas"]["Card"];
                        citations: components["schemas"]["CitationCount"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    putV1CardsId: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardContent"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        card: components["schemas"]["Card"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1CardsIdRetire: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        card: components["schemas"]["Card"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1CardsIdReview: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        card: components["schemas"]["Card"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1CardsIdVersions: {
        parameters: {
            query?: {
                page_size?: number;
                page_token?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next_page_token: string;
                        versions: components["schemas"]["Card"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1CardsImports: {
        parameters: {
            query: {
                reviewed?: string;
                source: string;
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-ndjson": string;
            };
        };
        responses: {
            /** @description One JSON object a line; the schema is of one line. What fails after the first is told in a last line `{"error": Problem}` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["CardImportLine"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1CardsSearch: {
        parameters: {
            query?: {
                channel?: components["schemas"]["CardChannel"];
                country?: components["schemas"]["Country"];
                industry?: string;
                language?: components["schemas"]["CardLanguage"];
                limit?: number;
                product?: string;
                purpose?: components["schemas"]["Purpose"];
                q?: string;
                stage?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cards: components["schemas"]["FoundCard"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1CardsSummary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        citations: number;
                        cited_cards: number;
                        drafts: number;
                        retired: number;
                        reviewed: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1Cases: {
        parameters: {
            query?: {
                flow_id?: string;
                owner?: string;
                page_size?: number;
                page_token?: string;
                state?: components["schemas"]["CaseState"];
                subject?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cases: components["schemas"]["Case"][];
                        next_page_token: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1Cases: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    flow_id: string;
                    owner?: string;
                    subject: string;
                    /** @default {} */
                    variables?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        case: components["schemas"]["Case"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1CasesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        case: components["schemas"]["Case"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1CasesIdHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: components["schemas"]["HistoryEntry"][];
                        tasks: components["schemas"]["Task"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1CasesSummary: {
        parameters: {
            query?: {
                flow_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseSummary"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1ComplianceActivities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        activities: components["schemas"]["StoredActivity"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    putV1ComplianceActivitiesPurpose: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                purpose: "marketing" | "service" | "transactional" | "quotation" | "survey" | "legal_notice" | "*";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Activity"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        activity: components["schemas"]["StoredActivity"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1ComplianceAssessments: {
        parameters: {
            query?: {
                state?: components["schemas"]["AssessmentState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        assessments: components["schemas"]["Assessment"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1ComplianceAssessments: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssessmentScope"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        assessment: components["schemas"]["Assessment"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1ComplianceAssessmentsIdApprove: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        assessment: components["schemas"]["Assessment"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1ComplianceAssessmentsIdWithdraw: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        assessment: components["schemas"]["Assessment"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1ComplianceImpacts: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from?: components["schemas"]["Instant"];
                    max_cases?: number;
                    /** @description As decisions name it, its first twelve digits or more, or the id of a checked revision. */
                    revision: string;
                    until?: components["schemas"]["Instant"];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        run: components["schemas"]["ImpactRun"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1ComplianceImpactsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        run: components["schemas"]["ImpactRun"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1ComplianceNotices: {
        parameters: {
            query?: {
                purpose?: components["schemas"]["NoticePurpose"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        notices: components["schemas"]["NoticeOutput"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    putV1ComplianceNotices: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Notice"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        notice: components["schemas"]["NoticeOutput"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1CompliancePacks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        alarm?: string;
                        packs: {
                            articles: string[];
                            name: string;
                            revision: string;
                        }[];
                        revision: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1CompliancePricePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        policy?: components["schemas"]["PricePolicy"] | null;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    putV1CompliancePricePolicy: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PricePolicy"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        policy: components["schemas"]["PricePolicy"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1ComplianceReconsents: {
        parameters: {
            query: {
                page_size?: number;
                page_token?: string;
                purpose: components["schemas"]["ConsentPurpose"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next_page_token: string;
                        reconsents: components["schemas"]["Reconsent"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1ComplianceRepliesSummary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: {
                            channel: string;
                            count: number;
                            outcome: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1ComplianceReplySecretsChannel: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                channel: components["schemas"]["ReplyChannel"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        signing_secret: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1ComplianceRevisions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revisions: components["schemas"]["RuleRevision"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1ComplianceRevisions: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    base?: string;
                    /** @description Why; stays in the history. */
                    reason: string;
                    title: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: components["schemas"]["RuleRevision"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1ComplianceRevisionsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: components["schemas"]["RuleRevision"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1ComplianceRevisionsIdApprove: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content_hash: string;
                    /** @description Why; stays in the history. */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: components["schemas"]["RuleRevision"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1ComplianceRevisionsIdCheck: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: components["schemas"]["RuleRevision"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    putV1ComplianceRevisionsIdFiles: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    files: components["schemas"]["RuleFile"][];
                    /** @description Why; stays in the history. */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: components["schemas"]["RuleRevision"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1ComplianceRevisionsIdRebase: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why; stays in the history. */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: components["schemas"]["RuleRevision"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1ComplianceRevisionsIdReject: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why; stays in the history. */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: components["schemas"]["RuleRevision"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1ComplianceRevisionsIdSubmit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    effective_at?: components["schemas"]["Instant"];
                    /** @description Why; stays in the history. */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: components["schemas"]["RuleRevision"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1ComplianceRevisionsIdWithdraw: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why; stays in the history. */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: components["schemas"]["RuleRevision"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1ComplianceRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rules: components["schemas"]["RulesInForce"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1ComplianceRulesFile: {
        parameters: {
            query: {
                path: string;
                revision?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        file: components["schemas"]["RuleFile"];
                        revision_id: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1ComplianceRulesFiles: {
        parameters: {
            query?: {
                revision?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        paths: string[];
                        revision_id: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1ComplianceRulesRollback: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why; stays in the history. */
                    reason: string;
                    revision_id: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rules: components["schemas"]["RulesInForce"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    putV1ComplianceSecretTerms: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    terms: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1ComplianceShadow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        run: components["schemas"]["ShadowRun"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    putV1ComplianceShadow: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description As decisions name it, its first twelve digits or more, or the id of a checked revision. */
                    revision: string;
                    sample_every?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        run: components["schemas"]["ShadowRun"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteV1ComplianceShadow: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        run: components["schemas"]["ShadowRun"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1ComplianceStandingRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rules?: components["schemas"]["StoredStandingRules"] | null;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    putV1ComplianceStandingRules: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandingRules"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rules: components["schemas"]["StoredStandingRules"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1ComplianceTeams: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        teams: components["schemas"]["StoredTeam"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    putV1ComplianceTeamsId: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Team"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        team: components["schemas"]["StoredTeam"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1ComplianceTeamsIdBoard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        board: components["schemas"]["TeamBoard"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1ComplianceTeamsIdCustomerScores: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    scores: components["schemas"]["CustomerScore"][];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counted: number;
                        skipped: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1ComplianceTeamsIdTrainings: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    certificate_id: string;
                    completed_at: components["schemas"]["Instant"];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        training: components["schemas"]["TeamTraining"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1ComplianceTeamsIdUnfreeze: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    certificate_id: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        freeze: components["schemas"]["TeamFreeze"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1ComplianceTransfers: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: components["schemas"]["TransferCount"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    putV1ComplianceTransfersYearFromKindElsewhere: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description ISO 3166-1 alpha-2 */
                from: components["schemas"]["Country"];
                kind: components["schemas"]["TransferKind"];
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    persons: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: components["schemas"]["TransferCount"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1CrmMappings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mappings: components["schemas"]["KeptCrmMapping"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    putV1CrmMappingsName: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CrmMapping"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mapping: components["schemas"]["KeptCrmMapping"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1DataMap: {
        parameters: {
            query?: {
                format?: "json" | "html" | "markdown";
                language?: "zh" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        organization: {
                            controller: {
                                en: string;
                                zh: string;
                            };
                            fides_key: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        } & {
                            [key: string]: unknown;
                        };
                        systems: ({
                            dataset: {
                                collections: ({
                                    name: string;
                                } & {
                                    [key: string]: unknown;
                                })[];
                                fides_key: string;
                            } & {
                                [key: string]: unknown;
                            };
                            system: {
                                fides_key: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            } & {
                                [key: string]: unknown;
                            };
                        } & {
                            [key: string]: unknown;
                        })[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1DataTasks: {
        parameters: {
            query?: {
                operation?: components["schemas"]["DataOperation"];
                page_size?: number;
                page_token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next_page_token: string;
                        tasks: components["schemas"]["DataTask"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1DecisionEvents: {
        parameters: {
            query?: {
                /** @description custom.ledger_index of the last event that is stored */
                after?: number;
                /** @description Stay for what is decided from now on */
                follow?: string;
                /** @description Most events to give; 0 for all */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One JSON object a line; the schema is of one line. What fails after the first is told in a last line `{"error": Problem}` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["DecisionEvent"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1DecisionsEvaluate: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    facts: components["schemas"]["Facts"][];
                    /** @description As decisions name it, its first twelve digits or more, or the id of a checked revision. */
                    revision?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        evaluations: {
                            decision?: components["schemas"]["Decision"] | null;
                            error?: components["schemas"]["ItemError"] | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1DecisionsRecord: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    facts: components["schemas"]["Facts"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        evaluation: components["schemas"]["RecordedEvaluation"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1DestructionsTenantPath: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                path: string;
                tenant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1Dispatches: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default 60 */
                    accept_within_minutes?: number;
                    /** @default 0 */
                    limit?: number;
                    /** @default [] */
                    sources?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        considered: number;
                        dispatched: number;
                        left: {
                            [key: string]: number;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1Duplicates: {
        parameters: {
            query?: {
                page_size?: number;
                page_token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        candidates: {
                            lead_id: string;
                            other_lead_id: string;
                            reasons: string[];
                        }[];
                        next_page_token: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1Events: {
        parameters: {
            query?: {
                types?: string;
            };
            header?: {
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1Flows: {
        parameters: {
            query?: {
                page_size?: number;
                page_token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        flows: components["schemas"]["Flow"][];
                        next_page_token: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1FlowsId: {
        parameters: {
            query?: {
                version?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        flow: components["schemas"]["Flow"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    putV1FlowsId: {
        parameters: {
            query?: {
                expected_version?: number;
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FlowDefinition"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        flow: components["schemas"]["Flow"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1FlowsDryRun: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DryRun"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRunResult"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1FollowUpTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        templates: {
                            /** @default false */
                            ai_generated: boolean;
                            body: string;
                            channel: components["schemas"]["FollowUpChannel"];
                            /** @default [] */
                            countries: components["schemas"]["Country"][];
                            elements: components["schemas"]["ContentElementsOutput"];
                            id: string;
                            language: string;
                            /** @default  */
                            subject: string;
                            version: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    putV1FollowUpTemplatesId: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FollowUpTemplate"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        template: {
                            /** @default false */
                            ai_generated: boolean;
                            body: string;
                            channel: components["schemas"]["FollowUpChannel"];
                            /** @default [] */
                            countries: components["schemas"]["Country"][];
                            elements: components["schemas"]["ContentElementsOutput"];
                            id: string;
                            language: string;
                            /** @default  */
                            subject: string;
                            version: number;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1Forecasts: {
        parameters: {
            query?: {
                page_size?: number;
                page_token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        forecasts: components["schemas"]["ForecastHead"][];
                        next_page_token: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1Forecasts: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    as_of: components["schemas"]["Day"];
                };
            };
        };
        responses: {
            /** @description One JSON object a line; the schema is of one line. What fails after the first is told in a last line `{"error": Problem}` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": {
                        forecast?: components["schemas"]["Forecast"] | null;
                        progress?: components["schemas"]["Progress"] | null;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1ForecastsAccuracy: {
        parameters: {
            query?: {
                as_of?: components["schemas"]["Day"];
                page_size?: number;
                page_token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForecastAccuracy"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1ForecastsCurrent: {
        parameters: {
            query?: {
                as_of?: components["schemas"]["Day"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        forecast: components["schemas"]["Forecast"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1IdentityChecksTenantId: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                tenant: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What was checked, such as passport_in_person */
                    method: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        state: components["schemas"]["RightsState"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1IntakeTenantSource: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                source: string;
                tenant: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/cloudevents+json": string;
                "application/json": string;
                "application/x-www-form-urlencoded": string;
                "multipart/form-data": string;
            };
        };
        responses: {
            /** @description Taken */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lead_id?: string;
                        problems: components["schemas"]["RowProblem"][];
                        /** @enum {string} */
                        status: "created" | "duplicate" | "recorded" | "rejected";
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            /** @description Rejected; `problems` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lead_id?: string;
                        problems: components["schemas"]["RowProblem"][];
                        /** @enum {string} */
                        status: "created" | "duplicate" | "recorded" | "rejected";
                    };
                };
            };
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1Leads: {
        parameters: {
            query?: {
                order?: "newest" | "score";
                page_size?: number;
                page_token?: string;
                rep_id?: string;
                source?: string;
                stage?: components["schemas"]["LeadStage"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        leads: components["schemas"]["Lead"][];
                        next_page_token: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1Leads: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLead"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        created: boolean;
                        lead: components["schemas"]["Lead"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1LeadsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lead: components["schemas"]["Lead"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    patchV1LeadsId: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default {} */
                    attributes?: {
                        [key: string]: string;
                    };
                    facts?: components["schemas"]["RecipientFacts"];
                    stage?: components["schemas"]["LeadStage"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lead: components["schemas"]["Lead"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1LeadsIdAccept: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lead: components["schemas"]["Lead"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1LeadsIdDecline: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lead: components["schemas"]["Lead"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1LeadsIdMerges: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    merged_lead_id: string;
                    /** @default  */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        choices: {
                            field: string;
                            kept_from: string;
                            reason_en: string;
                            reason_zh: string;
                        }[];
                        lead: components["schemas"]["Lead"];
                        merge_id: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1LeadsIdScore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        factors: components["schemas"]["Factor"][];
                        intercept: number;
                        logit: number;
                        score?: components["schemas"]["Score"] | null;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1LeadsImports: {
        parameters: {
            query: {
                mapping: string;
                source: string;
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-ndjson": string;
                "text/csv": string;
            };
        };
        responses: {
            /** @description One JSON object a line; the schema is of one line. What fails after the first is told in a last line `{"error": Problem}` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["LeadImportLine"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1LeadsScores: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    all_stale?: boolean;
                    /** @default [] */
                    lead_ids?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        score_us_p50: number;
                        score_us_p99: number;
                        scored: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1LedgerTenantCheckpoint: {
        parameters: {
            query?: {
                witnessed?: string;
            };
            header?: never;
            path: {
                tenant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1LedgerTenantKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1LedgerTenantProofsConsistency: {
        parameters: {
            query: {
                from: number;
                to: number;
            };
            header?: never;
            path: {
                tenant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hashes: string[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1LedgerTenantProofsInclusion: {
        parameters: {
            query: {
                index: number;
                size: number;
            };
            header?: never;
            path: {
                tenant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hashes: string[];
                        leaf: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1LedgerTenantTilePath: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                path: string;
                tenant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1Mappings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mappings: {
                            /** @default {} */
                            attributes: {
                                [key: string]: string;
                            };
                            consents?: string;
                            /** @default {} */
                            contact: {
                                [key: string]: string;
                            };
                            do_not_call?: string;
                            do_not_email?: string;
                            /** @enum {string} */
                            format: "csv" | "ndjson";
                            /** @default [] */
                            ignore: string[];
                            key: string;
                            /** @default [] */
                            lost_values: string[];
                            name: string;
                            notice_given?: string;
                            outcome?: string;
                            /** @default [] */
                            placeholders: string[];
                            /** @default [] */
                            required: string[];
                            source_disclosed?: string;
                            version: number;
                            /** @default [] */
                            won_values: string[];
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1MappingsName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mapping: {
                            /** @default {} */
                            attributes: {
                                [key: string]: string;
                            };
                            consents?: string;
                            /** @default {} */
                            contact: {
                                [key: string]: string;
                            };
                            do_not_call?: string;
                            do_not_email?: string;
                            /** @enum {string} */
                            format: "csv" | "ndjson";
                            /** @default [] */
                            ignore: string[];
                            key: string;
                            /** @default [] */
                            lost_values: string[];
                            name: string;
                            notice_given?: string;
                            outcome?: string;
                            /** @default [] */
                            placeholders: string[];
                            /** @default [] */
                            required: string[];
                            source_disclosed?: string;
                            version: number;
                            /** @default [] */
                            won_values: string[];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    putV1MappingsName: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Mapping"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mapping: {
                            /** @default {} */
                            attributes: {
                                [key: string]: string;
                            };
                            consents?: string;
                            /** @default {} */
                            contact: {
                                [key: string]: string;
                            };
                            do_not_call?: string;
                            do_not_email?: string;
                            /** @enum {string} */
                            format: "csv" | "ndjson";
                            /** @default [] */
                            ignore: string[];
                            key: string;
                            /** @default [] */
                            lost_values: string[];
                            name: string;
                            notice_given?: string;
                            outcome?: string;
                            /** @default [] */
                            placeholders: string[];
                            /** @default [] */
                            required: string[];
                            source_disclosed?: string;
                            version: number;
                            /** @default [] */
                            won_values: string[];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1MergesIdUndo: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        restored: components["schemas"]["Lead"];
                        surviving: components["schemas"]["Lead"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1MilestoneDefinitions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        definitions: components["schemas"]["KeptMilestoneDefinition"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    putV1MilestoneDefinitionsName: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MilestoneDefinition"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        definition: components["schemas"]["KeptMilestoneDefinition"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1Milestones: {
        parameters: {
            query?: {
                opportunity_id?: string;
                page_size?: number;
                page_token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        milestones: components["schemas"]["Milestone"][];
                        next_page_token: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1MilestonesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        milestone: components["schemas"]["Milestone"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1MilestonesIdEvidence: {
        parameters: {
            query: {
                file_name: string;
            };
            header: {
                "Idempotency-Key"?: string;
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/pdf": string;
                "image/jpeg": string;
                "image/png": string;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        milestone: components["schemas"]["Milestone"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1MilestonesIdEvidenceSha256: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1Opportunities: {
        parameters: {
            query?: {
                page_size?: number;
                page_token?: string;
                product?: string;
                stage?: components["schemas"]["OpportunityStage"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next_page_token: string;
                        opportunities: components["schemas"]["Opportunity"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1OpportunitiesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        opportunity: components["schemas"]["Opportunity"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1OpportunitiesIdMilestones: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    reached_on: components["schemas"]["Day"];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        milestone: components["schemas"]["Milestone"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1OpportunitiesImports: {
        parameters: {
            query: {
                as_of: components["schemas"]["Day"];
                kind: "opportunities" | "products" | "sellers" | "accounts";
                mapping: string;
                source: string;
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description One JSON object a line; the schema is of one line. What fails after the first is told in a last line `{"error": Problem}` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["CrmImportLine"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1OpportunitiesSummary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accounts: number;
                        engaging: number;
                        lost: number;
                        observed_through?: components["schemas"]["Day"];
                        products: number;
                        prospecting: number;
                        sellers: number;
                        total: number;
                        won: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1OptOutsTenantToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenant: string;
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            /** @description The link is not valid; a page says what to do */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1OptOutsTenantToken: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                tenant: string;
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": string;
                "multipart/form-data": string;
            };
        };
        responses: {
            /** @description The page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            /** @description The link is not valid; a page says what to do */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1PersonsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        person: components["schemas"]["Person"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1PersonsIdConsents: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    consents: components["schemas"]["ConsentRecord"][];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        person: components["schemas"]["Person"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1PersonsIdConsentsConsentConfirm: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                consent: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    confirmed_at: components["schemas"]["Instant"];
                    method?: components["schemas"]["CollectionMethod"];
                    /** @description Id of the evidence, never what it holds */
                    proof?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        person: components["schemas"]["Person"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1PersonsIdConsentsConsentReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                consent: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        receipt: string;
                        verifier_key: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1PersonsIdConsentsConsentRenew: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                consent: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    expires_at?: components["schemas"]["Instant"];
                    /** @enum {string} */
                    form?: "implied" | "express" | "separate" | "written";
                    /** @description BCP 47 */
                    language?: string;
                    method?: components["schemas"]["CollectionMethod"];
                    notice_version: string;
                    /** @description Id of the evidence, never what it holds */
                    proof?: string;
                    renewed_at: components["schemas"]["Instant"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        person: components["schemas"]["Person"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1PersonsIdConsentsWithdraw: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    channel: components["schemas"]["ConsentChannel"];
                    purpose: components["schemas"]["ConsentPurpose"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        person: components["schemas"]["Person"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    putV1PersonsIdNotice: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    call_analysis_disclosed?: boolean;
                    given?: boolean;
                    source_disclosed?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        person: components["schemas"]["Person"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    putV1PersonsIdRegistryCheck: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    checked_at: components["schemas"]["Instant"];
                    listed: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        person: components["schemas"]["Person"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1PersonsIdRequests: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kind: components["schemas"]["PersonRequestKind"];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        person: components["schemas"]["Person"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteV1PersonsIdRequestsKind: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                kind: components["schemas"]["PersonRequestKind"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        person: components["schemas"]["Person"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    putV1PersonsIdSuppression: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    channels: components["schemas"]["ConsentChannel"][];
                    suppressed: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        person: components["schemas"]["Person"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1RedactionsImage: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
                "image/png": string;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        found: {
                            box: {
                                bottom: number;
                                left: number;
                                right: number;
                                top: number;
                            };
                            kind: string;
                        }[];
                        height: number;
                        image: string;
                        /** @enum {string} */
                        media_type: "image/png" | "image/jpeg";
                        width: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1RedactionsText: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        found: {
                            end: number;
                            kind: string;
                            start: number;
                        }[];
                        text: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1RepliesTenantChannel: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description Id of the reply: the same one again is the same reply */
                "salesmesh-delivery"?: string;
                /** @description t=<unix seconds>,v1=<HMAC-SHA-256 of "t.body" in hex> */
                "salesmesh-signature": string;
            };
            path: {
                channel: components["schemas"]["ReplyChannel"];
                tenant: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            /** @description Taken */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        outcome: "withdrawn" | "unmatched" | "unknown_sender";
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1Reps: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reps: {
                            capacity: number;
                            id: string;
                            open_leads: number;
                            regions: components["schemas"]["Country"][];
                            /** @default [] */
                            skills: string[];
                            team: string;
                            timezone: string;
                            version: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    putV1RepsId: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rep: {
                            capacity: number;
                            id: string;
                            open_leads: number;
                            regions: components["schemas"]["Country"][];
                            /** @default [] */
                            skills: string[];
                            team: string;
                            timezone: string;
                            version: number;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1RetentionRuns: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        task: components["schemas"]["DataTask"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1RightsRequests: {
        parameters: {
            query?: {
                page_size?: number;
                page_token?: string;
                recipient_id?: string;
                state?: components["schemas"]["RightsState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next_page_token: string;
                        requests: components["schemas"]["RightsRequest"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1RightsRequests: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description For a rectification alone: each field once
                     * @default []
                     */
                    corrections?: components["schemas"]["Correction"][];
                    kind: components["schemas"]["RightsKind"];
                    recipient_id: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For whoever checks the identity; given to officers, empty for others */
                        identity_token: string;
                        request: components["schemas"]["RightsRequest"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1RightsRequestsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        request: components["schemas"]["RightsRequest"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1RightsRequestsIdArchive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-tar": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1RightsRequestsIdExtension: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    due_at: components["schemas"]["Instant"];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        request: components["schemas"]["RightsRequest"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1RightsRequestsIdIdentity: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What was checked, such as passport_in_person */
                    method: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        request: components["schemas"]["RightsRequest"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1RightsRequestsIdRejection: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        request: components["schemas"]["RightsRequest"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1RulesLogTenantPath: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                path: string;
                tenant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1Scorers: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    exclude_features?: string[];
                    /** @default 1 */
                    seed?: number;
                    /** @default [] */
                    sources?: string[];
                };
            };
        };
        responses: {
            /** @description One JSON object a line; the schema is of one line. What fails after the first is told in a last line `{"error": Problem}` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": {
                        progress?: components["schemas"]["Progress"] | null;
                        scorer?: components["schemas"]["Scorer"] | null;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1ScorersCurrent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        scorer: components["schemas"]["Scorer"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1ScreeningsDocument: {
        parameters: {
            query: {
                kind: "message" | "talk_script" | "chat" | "contract";
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/pdf": string;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        findings: {
                            boxes: {
                                bottom: number;
                                left: number;
                                right: number;
                                top: number;
                            }[];
                            end?: number | null;
                            fix: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            kind: "promise" | "absolute_term" | "pressure" | "conduct" | "clause" | "secret_term" | "personal_data" | "missing_label";
                            message: {
                                en: string;
                                zh: string;
                            };
                            page?: number | null;
                            provision?: string | null;
                            references: string[];
                            rule: string;
                            /** @enum {string} */
                            severity: "note" | "review" | "block";
                            start?: number | null;
                        }[];
                        read_text?: string | null;
                        revision: string;
                        /** @enum {string} */
                        verdict: "clear" | "review" | "block";
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1ScreeningsImage: {
        parameters: {
            query: {
                kind: "message" | "talk_script" | "chat" | "contract";
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
                "image/png": string;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        findings: {
                            boxes: {
                                bottom: number;
                                left: number;
                                right: number;
                                top: number;
                            }[];
                            end?: number | null;
                            fix: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            kind: "promise" | "absolute_term" | "pressure" | "conduct" | "clause" | "secret_term" | "personal_data" | "missing_label";
                            message: {
                                en: string;
                                zh: string;
                            };
                            page?: number | null;
                            provision?: string | null;
                            references: string[];
                            rule: string;
                            /** @enum {string} */
                            severity: "note" | "review" | "block";
                            start?: number | null;
                        }[];
                        read_text?: string | null;
                        revision: string;
                        /** @enum {string} */
                        verdict: "clear" | "review" | "block";
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1ScreeningsText: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "message" | "talk_script" | "chat" | "contract";
                    message?: {
                        /** @default false */
                        ai_generated?: boolean;
                        channel: components["schemas"]["Channel"];
                        purpose: components["schemas"]["Purpose"];
                        residence: components["schemas"]["Country"];
                        /** @default [] */
                        senders?: string[];
                        /** @default  */
                        subject?: string;
                    };
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        findings: {
                            boxes: {
                                bottom: number;
                                left: number;
                                right: number;
                                top: number;
                            }[];
                            end?: number | null;
                            fix: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            kind: "promise" | "absolute_term" | "pressure" | "conduct" | "clause" | "secret_term" | "personal_data" | "missing_label";
                            message: {
                                en: string;
                                zh: string;
                            };
                            page?: number | null;
                            provision?: string | null;
                            references: string[];
                            rule: string;
                            /** @enum {string} */
                            severity: "note" | "review" | "block";
                            start?: number | null;
                        }[];
                        read_text?: string | null;
                        revision: string;
                        /** @enum {string} */
                        verdict: "clear" | "review" | "block";
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1Sources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sources: {
                            /** @enum {string} */
                            delivers: "lead" | "signal";
                            /** @default [] */
                            effects: {
                                feature: string;
                                /** @enum {string} */
                                fold: "count" | "sum" | "last" | "max";
                                /** @default  */
                                path: string;
                                /** @default  */
                                signal_type: string;
                            }[];
                            /** @enum {string} */
                            lead_key_kind?: "external_key" | "email" | "lead_id";
                            lead_key_path?: string;
                            mapping?: string;
                            name: string;
                            /** @enum {string} */
                            protocol: "form" | "web_event" | "webhook" | "cloudevents";
                            signal_type?: string;
                            version: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    putV1SourcesName: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Source"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        source: {
                            /** @enum {string} */
                            delivers: "lead" | "signal";
                            /** @default [] */
                            effects: {
                                feature: string;
                                /** @enum {string} */
                                fold: "count" | "sum" | "last" | "max";
                                /** @default  */
                                path: string;
                                /** @default  */
                                signal_type: string;
                            }[];
                            /** @enum {string} */
                            lead_key_kind?: "external_key" | "email" | "lead_id";
                            lead_key_path?: string;
                            mapping?: string;
                            name: string;
                            /** @enum {string} */
                            protocol: "form" | "web_event" | "webhook" | "cloudevents";
                            signal_type?: string;
                            version: number;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1Tasks: {
        parameters: {
            query?: {
                assignee?: string;
                case_id?: string;
                due_before?: components["schemas"]["Instant"];
                page_size?: number;
                page_token?: string;
                role?: string;
                state?: components["schemas"]["TaskState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next_page_token: string;
                        tasks: components["schemas"]["Task"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1TasksId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        task: components["schemas"]["Task"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1TasksIdClaim: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default 0 */
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        task: components["schemas"]["Task"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1TasksIdComplete: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default 0 */
                    expected_version?: number;
                    outcome: string;
                    /** @default {} */
                    values?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        task: components["schemas"]["Task"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    postV1TasksIdDelegate: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    assignee?: string;
                    /** @default 0 */
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        task: components["schemas"]["Task"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    getV1WatermarksId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        automation: components["schemas"]["Automation"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
}
