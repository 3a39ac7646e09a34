namespace CommunityKit.UI.Pages;

/// <summary>Model of the view <c>/Views/Status/Page.cshtml</c>: what went wrong, in words that help the visitor on.</summary>
/// <param name="Code">HTTP status: 403, 404, 410, 500 or 503; any other reads like 500.</param>
public sealed record StatusPage(int Code)
{
    /// <summary>For 500: what the visitor can tell the shop, and the shop finds in its log.</summary>
    public string? RequestId { get; init; }

    /// <summary>For 503: name of the part that is off, in the reader's language.</summary>
    public string? Part { get; init; }

    internal string Kind => Code is 403 or 404 or 410 or 503 ? Code.ToString(System.Globalization.CultureInfo.InvariantCulture) : "500";
}
