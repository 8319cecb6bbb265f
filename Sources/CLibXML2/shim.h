#include <libxml/xmlversion.h>
/* Debian's libxml2 shows the types of its ICU, which are not those of Foundation's ICU. Only the
   handlers of encodings hold any, and nobody here looks into them. */
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
