#include <stdint.h>
#include <string.h>

#include "cli/cli.h"

#define BIT(option) (UINT64_C(1) << (option))

const Option options[OPT_COUNT] = {
    [OPT_OUTPUT] = {"output", 'o', "FILE",
                    "Write to FILE, which appears whole or not at all; - is standard output, the "
                    "default of build."},
    [OPT_FORMAT] = {"format", 'f', "FORMAT",
                    "turtle, ntriples or nquads (each article a named graph). Default: by FILE's "
                    "ending .ttl, .nt or .nq, else turtle."},
    [OPT_EVIDENCE] = {"evidence", 'e', "LEVEL",
                      "full: every claim, mention and sentence (the default); claims: claims and "
                      "what they rest on; none: facts, labels and types only."},
    [OPT_BASE] =
        {"base", 'b', "IRI",
         "Begin the IRIs of entities, events and articles with IRI, which ends in / # or :."},
    [OPT_DATE] = {"date", 'd', "YYYY-MM-DD", "Date of articles that do not say theirs."},
    [OPT_DATE_ORDER] = {"date-order", 0, "ORDER",
                        "dmy or mdy: how 01/02/2016 is read. Without it, as the article's other "
                        "dates tell, or not at all."},
    [OPT_JOBS] =
        {"jobs", 'j', "N",
         "Read N articles at a time. Default: one for each processor. The output is the same."},
    [OPT_KEEP_TEXT] = {"keep-text", 0, "DIR",
                       "Write the text that the offsets index to DIR, one file for each article."},
    [OPT_SENTENCE] = {"sentence", 's', "N", "Only sentence N, from 1."},
    [OPT_RULE] = {"rule", 'r', "RULE", "Only what this rule read; its name or IRI."},
    [OPT_MOST] = {"most", 'n', "N", "At most N lines of each kind. Default: 12."},
    [OPT_VIEW] = {"view", 'v', "VIEW",
                  "network: all relations and events (the default); alliances: who is with and "
                  "against whom; attacks: attacks and clashes with their sides; timeline: events "
                  "by date."},
    [OPT_AROUND] = {"around", 'a', "NAME", "Only what NAME names, and what is near it."},
    [OPT_DEPTH] = {"depth", 0, "N", "How near --around reaches, in steps. Default: 1."},
    [OPT_ONLY] = {"only", 0, "PROPERTIES",
                  "Only these relations and those below them, such as opposes,backedBy."},
    [OPT_CLASS] = {"class", 0, "CLASSES",
                   "Only things and events of these classes and those below them, such as "
                   "ArmedGroup,State."},
    [OPT_SINCE] = {"since", 0, "DATE",
                   "Only from DATE on, YYYY, YYYY-MM or YYYY-MM-DD: the event's, else the "
                   "article's."},
    [OPT_UNTIL] = {"until", 0, "DATE", "Only up to DATE and in it."},
    [OPT_MIN_SOURCES] = {"min-sources", 0, "N", "Only relations that at least N articles tell."},
    [OPT_EVENTS] = {"events", 0, NULL, "With events (the default)."},
    [OPT_NO_EVENTS] = {"no-events", 0, NULL, "Without events."},
    [OPT_NODES] = {"nodes", 0, "N",
                   "At most N things and events, the best connected ones. Default: 150."},
    [OPT_LAYOUT] = {"layout", 0, "PROGRAM",
                    "dot, neato, fdp, sfdp, circo or twopi. Default: by the picture's size."},
    [OPT_REPORT] = {"report", 0, "ADDRESS",
                    "Link things and relations to the report at ADDRESS, made from the same graph "
                    "by sitrep report."},
    [OPT_TITLE] = {"title", 0, "TITLE", "What stands above the picture."},
    [OPT_REVIEW] = {"review", 0, "FILE",
                    "Write the pairs that may be one to FILE, in Turtle, with the decisions to "
                    "choose from."},
    [OPT_DECISIONS] = {"decisions", 0, "FILE",
                       "Obey the decisions in FILE, an RDF file: build those on claims that a report "
                       "saved, merge owl:sameAs and owl:differentFrom."},
    [OPT_DRY_RUN] = {"dry-run", 0, NULL,
                     "Print what would be joined, how surely and why; write no graph."},
    [OPT_CONFLICTS] = {"conflicts", 0, NULL,
                       "Print what contradicts in the merged graph, with the sentences; write no "
                       "graph unless --output asks for it."},
    [OPT_BLOCK] = {"block", 0, NULL,
                   "Each GRAPH holds lines of a key, a tab and a statement of N-Quads, sorted by "
                   "key: merge what has one key, key by key, into N-Quads."},
    [OPT_KNOWLEDGE] =
        {"knowledge", 'k', "PATH",
         "Add the RDF files of PATH, a file or folder, to what sitrep knows; repeatable. A folder "
         "with a sitrep.ttl takes the place of the built-in knowledge."},
    [OPT_MAN] = {"man", 0, NULL, "Print the manual page in roff."},
    [OPT_HELP] = {"help", 'h', NULL, "Print help."},
};

const Command commands[] = {
    {"build", "ARTICLE...", 1, SIZE_MAX, "read articles and write a graph",
     "Reads articles (plain text, HTML, or NDJSON with id, date, title, source, url and text; "
     "files, folders, or - for standard input) and writes what they say as RDF: facts as triples, "
     "and for every fact the claims behind it, with sentence, speaker, polarity, modality and "
     "rule.\n\n"
     "An article that cannot be read is skipped with a message and exit status 1; when none can be "
     "read there is no graph, and the status is 2.",
     BIT(OPT_OUTPUT) | BIT(OPT_FORMAT) | BIT(OPT_EVIDENCE) | BIT(OPT_BASE) | BIT(OPT_DATE) |
         BIT(OPT_DATE_ORDER) | BIT(OPT_JOBS) | BIT(OPT_KEEP_TEXT) | BIT(OPT_DECISIONS) |
         BIT(OPT_KNOWLEDGE),
     run_build},
    {"check", "[KNOWLEDGE...]", 0, SIZE_MAX, "lint the knowledge and run the rules' examples",
     "Loads the knowledge, and what further files and folders add to it, reports what is wrong or "
     "suspicious in it, and runs the examples of every rule. Exit status 1 when something is wrong "
     "or an example fails.",
     BIT(OPT_KNOWLEDGE), run_check},
    {"explain", "ARTICLE...", 1, SIZE_MAX, "show how articles are read",
     "Prints, sentence by sentence, what each stage makes of an article: tokens with their parts "
     "of speech, names, numbers, dates, noun groups, predicates, the line that patterns are "
     "matched against, the rules that fired with what they bound, and the claims.",
     BIT(OPT_SENTENCE) | BIT(OPT_RULE) | BIT(OPT_DATE) | BIT(OPT_DATE_ORDER) | BIT(OPT_KNOWLEDGE),
     run_explain},
    {"verify", "GRAPH ARTICLE...", 2, SIZE_MAX, "check that a graph is grounded in its articles",
     "Reads the articles again and checks that each claim's sentence and mentions stand at their "
     "offsets in a text with the digest that the graph names, and that each fact has a claim. Exit "
     "status 1 when something is not grounded.",
     BIT(OPT_KNOWLEDGE), run_verify},
    {"summary", "GRAPH", 1, 1, "tell in a few lines what a graph says",
     "Prints the groups of a graph, who opposes and who backs whom, and its attacks with who "
     "claimed them, whom they are blamed on and their tolls.",
     BIT(OPT_MOST) | BIT(OPT_KNOWLEDGE), run_summary},
    {"draw", "GRAPH", 1, 1, "draw a graph",
     "Draws a graph as SVG, PNG, PDF or DOT, by the ending of the name that --output gives. Shape "
     "and colour tell the class of a thing; the line of a relation tells whether an article says "
     "so, somebody whom it cites, or whether it is denied, disputed or only possible. Relations of "
     "one pair are one line, with how often each is told. In SVG, things and relations show their "
     "sentences when they are pointed at.\n\n"
     "Of a large graph the best connected part is drawn, and the picture tells what was left out.",
     BIT(OPT_OUTPUT) | BIT(OPT_VIEW) | BIT(OPT_AROUND) | BIT(OPT_DEPTH) | BIT(OPT_ONLY) |
         BIT(OPT_CLASS) | BIT(OPT_SINCE) | BIT(OPT_UNTIL) | BIT(OPT_MIN_SOURCES) |
         BIT(OPT_EVENTS) | BIT(OPT_NO_EVENTS) | BIT(OPT_NODES) | BIT(OPT_LAYOUT) |
         BIT(OPT_REPORT) | BIT(OPT_TITLE) | BIT(OPT_KNOWLEDGE),
     run_draw},
    {"report", "GRAPH", 1, 1, "write a graph as a page for a browser",
     "Writes one page of HTML that needs nothing else: the articles with what was read in them, "
     "each fact with its sentence, speaker and rule, things with their names and relations, a "
     "table of events with their tolls, a timeline, pictures, and search. Facts can be accepted, "
     "rejected and corrected there, and the decisions saved as a file.\n\n"
     "The articles' text comes from the graph, which must have been written with --evidence full.",
     BIT(OPT_OUTPUT) | BIT(OPT_TITLE) | BIT(OPT_KNOWLEDGE), run_report},
    {"merge", "GRAPH...", 1, SIZE_MAX, "make one graph of many",
     "Makes one graph of graphs that build or merge wrote with --evidence full or claims (Turtle, "
     "N-Triples, N-Quads). An entity becomes one node under all its names, an event that several "
     "articles report one event with all reports; reports that print one text count as one "
     "source. Each join tells why and how sure it is, and can be undone or decided otherwise.\n\n"
     "The order of the graphs changes nothing; merging a merged graph with one of its parts "
     "changes nothing; adding a graph to a merged one gives what merging all at once gives.",
     BIT(OPT_OUTPUT) | BIT(OPT_FORMAT) | BIT(OPT_REVIEW) | BIT(OPT_DECISIONS) | BIT(OPT_DRY_RUN) |
         BIT(OPT_CONFLICTS) | BIT(OPT_BLOCK) | BIT(OPT_KNOWLEDGE),
     run_merge},
    {"help", "[COMMAND]", 0, 1, "explain a command",
     "Prints the help of a command, or of all of them in one line each.", BIT(OPT_MAN), run_help},
};

const size_t n_commands = sizeof commands / sizeof commands[0];

const Command *find_command(const char *name)
{
    for (size_t i = 0; i < n_commands; i++)
        if (strcmp(commands[i].name, name) == 0)
            return &commands[i];
    return NULL;
}
