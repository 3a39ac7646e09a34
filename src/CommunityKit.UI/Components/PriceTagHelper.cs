using CommunityKit.Monetary;
using CommunityKit.UI.Rendering;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CommunityKit.UI.Components;

/// <summary><c>&lt;ck-price value="@p.Price" was="@p.Was" /&gt;</c>: a price, what it was, or where prices begin.</summary>
[HtmlTargetElement("ck-price", Attributes = "value", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PriceTagHelper : TagHelper
{
    /// <summary>The price.</summary>
    public Money Value { get; set; }

    /// <summary>The former or regular price; left out when it is not higher.</summary>
    public Money? Was { get; set; }

    /// <summary>True when it is the lowest of several prices.</summary>
    public bool From { get; set; }

    /// <summary>True to show all decimals always, as on invoices.</summary>
    public bool KeepZeros { get; set; }

    /// <summary>The view that is rendered.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var text = ViewContext.KitText();
        var markup = ViewContext.Markup();
        if (From)
        {
            var parts = text["price.from"].Split("{0}", 2);
            Aside(markup, parts[0]);
            Amount(markup, Value);
            Aside(markup, parts.Length > 1 ? parts[1] : "");
        }
        else
        {
            Amount(markup, Value);
        }

        if (Was is { } was && was.Currency == Value.Currency && was > Value)
        {
            markup.Raw(" ").Open("s", ("class", "ck-was")).Element("span", text["price.was"], ("class", "ck-sr"))
                .Text(was.Format(keepZeros: KeepZeros)).Close("s");
        }

        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.AddClass("ck-price");
        output.Content.SetHtmlContent(markup.ToHtml());
    }

    private void Amount(Markup markup, Money amount)
    {
        var shown = amount.Format(keepZeros: KeepZeros);
        var symbol = CurrencyFacts.Symbol(amount.Currency);
        var at = shown.IndexOf(symbol, StringComparison.Ordinal);
        markup.Text(shown[..at]).Element("small", symbol).Text(shown[(at + symbol.Length)..]);
    }

    private static void Aside(Markup markup, string words)
    {
        if (words.Length > 0)
        {
            markup.Element("span", words, ("class", "ck-price__from"));
        }
    }
}
