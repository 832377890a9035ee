/// Documents as Markdown, for wikis and pull requests.
@NullMarked
package org.portolan.app.document.markdown;

import org.jspecify.annotations.NullMarked;
