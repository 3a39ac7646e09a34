using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CommunityKit.Testing.Modules;

/// <summary>A page that a test client got.</summary>
public sealed class HtmlPage
{
    private readonly TestClient _client;

    internal HtmlPage(TestClient client, Uri address, HttpStatusCode status, IHtmlDocument document)
    {
        _client = client;
        Address = address;
        Status = status;
        Document = document;
    }

    /// <summary>Address after redirects.</summary>
    public Uri Address { get; }

    /// <summary>HTTP status.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>The parsed page.</summary>
    public IHtmlDocument Document { get; }

    /// <summary>Text of the one h1.</summary>
    public string Heading => Text("h1");

    /// <summary>Text of the first element that matches, white space folded.</summary>
    /// <param name="selector">CSS selector.</param>
    /// <exception cref="InvalidOperationException">Nothing matches.</exception>
    public string Text(string selector) => Fold(One(selector).TextContent);

    /// <summary>Texts of all elements that match.</summary>
    /// <param name="selector">CSS selector.</param>
    public IReadOnlyList<string> Texts(string selector) => [.. Document.QuerySelectorAll(selector).Select(e => Fold(e.TextContent))];

    /// <summary>True if something matches.</summary>
    /// <param name="selector">CSS selector.</param>
    public bool Has(string selector) => Document.QuerySelector(selector) is not null;

    /// <summary>The first element that matches.</summary>
    /// <param name="selector">CSS selector.</param>
    /// <exception cref="InvalidOperationException">Nothing matches.</exception>
    public IElement One(string selector) => Document.QuerySelector(selector)
        ?? throw new InvalidOperationException($"Nothing matches {selector} on {Address} ({(int)Status}): {Fold(Document.Body?.TextContent ?? "")[..Math.Min(400, Fold(Document.Body?.TextContent ?? "").Length)]}");

    /// <summary>Fills in and sends a form as a browser without JavaScript does.</summary>
    /// <param name="selector">CSS selector of the form.</param>
    /// <param name="fields">Names and values that the user enters; several values of one name separated by a line feed.</param>
    /// <param name="button">CSS selector of the button, within the form; the first one when null.</param>
    public Task<HtmlPage> SubmitAsync(string selector, IReadOnlyDictionary<string, string?>? fields = null, string? button = null)
    {
        var form = One(selector) as IHtmlFormElement ?? throw new InvalidOperationException($"{selector} is no form.");
        var values = Values(form).Where(pair => fields is null || !fields.ContainsKey(pair.Key)).ToList();
        foreach (var (name, value) in fields ?? new Dictionary<string, string?>())
        {
            values.AddRange((value ?? "").Split('\n').Where(_ => value is not null).Select(part => KeyValuePair.Create(name, part)));
        }

        var pressed = (button is null ? form.QuerySelector("button:not([type=button])") : form.QuerySelector(button)) as IHtmlButtonElement;
        if (pressed?.Name is { Length: > 0 } buttonName)
        {
            values.Add(KeyValuePair.Create(buttonName, pressed.Value));
        }

        var action = pressed?.GetAttribute("formaction") ?? form.GetAttribute("action");
        var target = string.IsNullOrEmpty(action) ? Address : new Uri(Address, action);
        return form.Method == "get"
            ? _client.SendAsync(new HttpRequestMessage(HttpMethod.Get, target.GetLeftPart(UriPartial.Path) + "?" + Query(values)))
            : _client.SendAsync(new HttpRequestMessage(HttpMethod.Post, target) { Content = new FormUrlEncodedContent(values) });
    }

    /// <summary>Follows the first link that matches.</summary>
    /// <param name="selector">CSS selector.</param>
    public Task<HtmlPage> FollowAsync(string selector) =>
        _client.SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(Address, One(selector).GetAttribute("href"))));

    private static string Query(IEnumerable<KeyValuePair<string, string>> values) =>
        string.Join('&', values.Select(v => $"{Uri.EscapeDataString(v.Key)}={Uri.EscapeDataString(v.Value)}"));

    private static IEnumerable<KeyValuePair<string, string>> Values(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlButtonElement or IHtmlInputElement { Type: "submit" or "file" }:
                case IHtmlInputElement { IsDisabled: true } or IHtmlSelectElement { IsDisabled: true } or IHtmlTextAreaElement { IsDisabled: true }:
                    break;
                case IHtmlInputElement { Name: { Length: > 0 } name } input:
                    yield return KeyValuePair.Create(name, input.Value);
                    break;
                case IHtmlTextAreaElement { Name: { Length: > 0 } name } area:
                    yield return KeyValuePair.Create(name, area.Value);
                    break;
                case IHtmlSelectElement { Name: { Length: > 0 } name } select:
                    foreach (var option in select.Options.Where(o => o.IsSelected))
                    {
                        yield return KeyValuePair.Create(name, option.Value);
                    }

                    break;
            }
        }
    }

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
