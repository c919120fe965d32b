#include "merge/words.h"

#include "vocab/vocab.h"

#define SIT(name) "<" NS_SIT name ">"
#define RDF(name) "<" NS_RDF name ">"

bool words_open(Terms *terms)
{
    static const char *const names[W_COUNT] = {
        [W_ARTICLE] = SIT("Article"), [W_CLAIM] = SIT("Claim"), [W_MENTION] = SIT("Mention"),
        [W_SENTENCE] = SIT("Sentence"), [W_MERGE] = SIT("Merge"), [W_ORIGINAL] = SIT("Original"),
        [W_TOLL] = SIT("Toll"), [W_TYPE] = RDF("type"), [W_SUBJECT] = RDF("subject"),
        [W_PREDICATE] = RDF("predicate"), [W_OBJECT] = RDF("object"), [W_LABEL] = "<" NS_RDFS "label>",
        [W_ALT_LABEL] = "<" NS_SKOS "altLabel>", [W_SAME_AS] = "<" NS_OWL "sameAs>",
        [W_DIFFERENT_FROM] = "<" NS_OWL "differentFrom>", [W_DERIVED_FROM] = "<" NS_PROV "wasDerivedFrom>",
        [W_ARTICLE_DATE] = "<" NS_DCTERMS "date>", [W_ARTICLE_TITLE] = "<" NS_DCTERMS "title>",
        [W_ARTICLE_PUBLISHER] = "<" NS_DCTERMS "publisher>", [W_SUBJECT_MENTION] = SIT("subjectMention"),
        [W_OBJECT_MENTION] = SIT("objectMention"), [W_IN_SENTENCE] = SIT("inSentence"),
        [W_IN_ARTICLE] = SIT("inArticle"), [W_ATTRIBUTED_TO] = SIT("attributedTo"),
        [W_POLARITY] = SIT("polarity"), [W_MODALITY] = SIT("modality"), [W_REFERS_TO] = SIT("refersTo"),
        [W_MENTION_KIND] = SIT("mentionKind"), [W_BEGIN] = SIT("begin"), [W_END] = SIT("end"),
        [W_TEXT] = SIT("text"), [W_AT_LEAST] = SIT("atLeast"), [W_AT_MOST] = SIT("atMost"),
        [W_NEGATED] = SIT("negated"), [W_ACTUAL] = SIT("actual"), [W_NAME] = SIT("name"),
        [W_SHORT_NAME] = SIT("shortName"), [W_READ_AS] = SIT("readAs"), [W_SUBJECT_READ_AS] = SIT("subjectReadAs"),
        [W_OBJECT_READ_AS] = SIT("objectReadAs"), [W_SPEAKER_READ_AS] = SIT("speakerReadAs"),
        [W_ORIGINAL_NODE] = SIT("originalNode"), [W_ORIGINAL_CLASS] = SIT("originalClass"),
        [W_JOINS] = SIT("joins"), [W_MERGED_INTO] = SIT("mergedInto"), [W_SCORE] = SIT("score"),
        [W_FEATURE] = SIT("feature"), [W_DECIDED] = SIT("decided"), [W_HAS_TOLL] = SIT("toll"),
        [W_COUNTS] = SIT("counts"), [W_LOWEST] = SIT("lowest"), [W_HIGHEST] = SIT("highest"),
        [W_LATEST] = SIT("latest"), [W_DUPLICATE_OF] = SIT("duplicateOf"), [W_SOURCE_COUNT] = SIT("sourceCount"),
        [W_LOCATION] = SIT("location"), [W_DATE] = SIT("date"), [W_KILLED] = SIT("killed"),
        [W_INJURED] = SIT("injured"), [W_ABDUCTED] = SIT("abducted"), [W_DETAINED] = SIT("detained"),
        [W_PERPETRATOR] = SIT("perpetrator"), [W_CLAIMED_BY] = SIT("claimedBy"), [W_BLAMED_ON] = SIT("blamedOn"),
        [W_TARGET] = SIT("target"), [W_VICTIM] = SIT("victim"), [W_WEAPON] = SIT("weapon"),
        [W_PARTICIPANT] = SIT("participant"), [W_LEADS] = SIT("leads"), [W_REPRESENTS] = SIT("represents"),
        [W_SPEAKS_FOR] = SIT("speaksFor"), [W_MEMBER_OF] = SIT("memberOf"), [W_BASED_IN] = SIT("basedIn"),
        [W_ACTIVE_IN] = SIT("activeIn"), [W_CONTROLS] = SIT("controls"), [W_LOCATED_IN] = SIT("locatedIn"),
        [W_OPPOSES] = SIT("opposes"), [W_FIGHTS] = SIT("fights"), [W_ALLIED_WITH] = SIT("alliedWith"),
        [W_BACKED_BY] = SIT("backedBy"), [W_TRUE] = "\"true\"^^<" NS_XSD "boolean>",
    };
    for (int i = 1; i < W_COUNT; i++)
        if (terms_put(terms, str_of(names[i])) != (Tid)i)
            return false;
    return true;
}
