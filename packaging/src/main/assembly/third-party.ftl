Libraries that Portolan uses, each in a jar of its own under lib, each under its own licence.
Where several licences are named, either may be chosen or each covers a part, as the address says (fonts: OFL-1.1).
The texts lie beside this file.

<#list dependencyMap as entry>
<#assign project = entry.getKey() licences = entry.getValue()/>
${project.groupId}:${project.artifactId} ${project.version}
    <#list licences as licence>${licence}<#if licence_has_next> / </#if></#list><#if project.url??>, ${project.url}</#if>
</#list>
