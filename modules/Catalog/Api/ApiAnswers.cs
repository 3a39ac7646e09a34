using System.Globalization;
using System.Text.Json;
using CommunityKit.Catalog.Products;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CommunityKit.Catalog.Api;

/// <summary>What programs are told: problems as problem+json (RFC 9457), versions as entity tags (RFC 9110).</summary>
internal static class ApiAnswers
{
    public static IResult NotFound { get; } = Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "Not found");

    public static IResult TooLarge { get; } = Results.Problem(statusCode: StatusCodes.Status413PayloadTooLarge, title: "The body is too large");

    public static IResult NoVersion { get; } = Results.Problem(
        statusCode: StatusCodes.Status428PreconditionRequired,
        title: "If-Match is missing",
        detail: "Send the ETag that you read in If-Match, or * to change whatever is there.");

    public static string TagOf(long version) => $"\"{version.ToString(CultureInfo.InvariantCulture)}\"";

    /// <summary>What <c>If-Match</c> asks: null without it; a version, or null inside for any.</summary>
    public static (bool IsGiven, long? Version) IfMatch(HttpRequest request)
    {
        var tag = request.Headers.IfMatch.ToString().Trim();
        return tag switch
        {
            "" => (false, null),
            "*" => (true, null),
            _ => (true, long.TryParse(tag.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1),
        };
    }

    /// <summary>The thing with its tag, or 304 when the reader has it already.</summary>
    public static IResult Versioned(HttpContext http, long version, Func<IResult> thing)
    {
        var tag = TagOf(version);
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "private, no-cache";
        var known = http.Request.Headers.IfNoneMatch;
        return EntityTagHeaderValue.TryParseList(known, out var tags) && tags.Any(t => t.Tag == tag) ? Results.StatusCode(StatusCodes.Status304NotModified) : thing();
    }

    public static IResult Malformed(JsonException exception) => Results.ValidationProblem(
        new Dictionary<string, string[]>(StringComparer.Ordinal) { [exception.Path ?? "$"] = ["This is missing, unknown or of another kind here. See docs/reference/api-catalog.md."] },
        statusCode: StatusCodes.Status400BadRequest,
        title: "The body is not what this address takes");

    public static IResult BadQuery(string name, string message) => Results.ValidationProblem(
        new Dictionary<string, string[]>(StringComparer.Ordinal) { [name] = [message] }, statusCode: StatusCodes.Status400BadRequest);

    /// <summary>Why nothing was saved.</summary>
    public static IResult Refusal(SaveResult result, RuleTexts rules) => result.Outcome switch
    {
        SaveOutcome.NotFound => NotFound,
        SaveOutcome.Stale => Results.Problem(
            statusCode: StatusCodes.Status412PreconditionFailed, title: "Changed meanwhile", detail: "It has another version by now. Read it again and repeat your change."),
        _ => Refused(result.Breaks, rules),
    };

    public static IResult Refused(IReadOnlyList<RuleBreak> breaks, RuleTexts rules) => Results.ValidationProblem(
        breaks.GroupBy(b => b.Path, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(rules.Of).ToArray(), StringComparer.Ordinal),
        statusCode: StatusCodes.Status422UnprocessableEntity,
        title: "Some values cannot be saved",
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["codes"] = breaks.Select(b => b.Code).Distinct(StringComparer.Ordinal).ToArray() });
}
