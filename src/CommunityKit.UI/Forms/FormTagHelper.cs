using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CommunityKit.UI.Forms;

/// <summary>Keeps browsers from judging forms: their messages come in the browser's language, ours in the page's.</summary>
[HtmlTargetElement("form")]
public sealed class FormTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Attributes.SetAttribute(new TagHelperAttribute("novalidate"));
}
