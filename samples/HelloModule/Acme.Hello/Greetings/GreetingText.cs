using AngleSharp.Html.Parser;

namespace Acme.Hello.Greetings;

/// <summary>Turns whatever a visitor pasted into plain text. The parser is this module's own copy, whatever version other modules use.</summary>
public static class GreetingText
{
    /// <summary>Version of the parser inside this package, shown on the page to make the point.</summary>
    public static string ParserVersion { get; } = typeof(HtmlParser).Assembly.GetName().Version!.ToString(3);

    public static string Plain(string? html)
    {
        if (string.IsNullOrWhiteSpace(html) || html.Length > 5_000)
        {
            return "";
        }

        var document = new HtmlParser().ParseDocument(html);
        foreach (var element in document.QuerySelectorAll("script,style"))
        {
            element.Remove();
        }

        return string.Join(' ', document.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
