using System.Globalization;
using CommunityKit.UI.Rendering;
using CommunityKit.UI.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CommunityKit.UI.Components;

/// <summary>
/// <c>&lt;ck-pagination previous="@a" next="@b" /&gt;</c> for keyset paging, or
/// <c>&lt;ck-pagination page="3" pages="12" href="?page={0}" /&gt;</c> where pages are numbered. Nothing when there is only one page.
/// </summary>
[HtmlTargetElement("ck-pagination", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PaginationTagHelper : TagHelper
{
    /// <summary>Address of the previous page; null on the first one.</summary>
    public string? Previous { get; set => field = value.OrNull(); }

    /// <summary>Address of the next page; null on the last one.</summary>
    public string? Next { get; set => field = value.OrNull(); }

    /// <summary>Number of this page, from one.</summary>
    public int Page { get; set; } = 1;

    /// <summary>Number of pages; zero when pages are not numbered.</summary>
    public int Pages { get; set; }

    /// <summary>Address of a numbered page with <c>{0}</c> for the number.</summary>
    public string? Href { get; set => field = value.OrNull(); }

    /// <summary>The view that is rendered.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Href is not null)
        {
            Previous ??= Page > 1 ? Address(Page - 1) : null;
            Next ??= Page < Pages ? Address(Page + 1) : null;
        }

        if (Previous is null && Next is null)
        {
            output.SuppressOutput();
            return;
        }

        var text = ViewContext.KitText();
        var markup = ViewContext.Markup();
        if (Previous is not null)
        {
            markup.Open("a", ("href", Previous), ("rel", "prev")).Icon(ViewContext, "chevron-left").Text(text["pages.previous"]).Close("a");
        }

        if (Href is not null)
        {
            Numbers(markup, text);
        }

        if (Next is not null)
        {
            markup.Open("a", ("href", Next), ("rel", "next")).Text(text["pages.next"]).Icon(ViewContext, "chevron-right").Close("a");
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.AddClass("ck-pages");
        if (!output.Attributes.ContainsName("aria-label"))
        {
            output.Attributes.SetAttribute("aria-label", text["pages.label"]);
        }

        output.Content.SetHtmlContent(markup.ToHtml());
    }

    private void Numbers(Markup markup, KitText text)
    {
        var last = 0;
        foreach (var number in Enumerable.Range(1, Pages).Where(n => n == 1 || n == Pages || Math.Abs(n - Page) <= 1))
        {
            if (number > last + 1)
            {
                markup.Element("span", "…", ("aria-hidden", "true"));
            }

            var shown = number.ToString(CultureInfo.CurrentCulture);
            markup = number == Page
                ? markup.Element("span", shown, ("aria-current", "page"))
                : markup.Element("a", shown, ("href", Address(number)), ("aria-label", text["pages.page", number]));
            last = number;
        }
    }

    private string Address(int number) => Href!.Replace("{0}", number.ToString(CultureInfo.InvariantCulture));
}
