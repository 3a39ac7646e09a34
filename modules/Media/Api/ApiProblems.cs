using CommunityKit.Media.Assets;

namespace CommunityKit.Media.Api;

/// <summary>Answers that say what is wrong.</summary>
internal static class ApiProblems
{
    public static IResult Missing { get; } = Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "Not found", detail: "There is no such thing in the library.");

    public static IResult Of(MediaRefusedException refused) => Results.Problem(
        statusCode: StatusCodes.Status422UnprocessableEntity,
        title: "Not taken",
        detail: refused.Message,
        extensions: new Dictionary<string, object?> { ["code"] = refused.Code });

    public static IResult Bad(string what, string how) =>
        Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: $"Bad {what}", detail: how);

    public static IResult Conflict(string title, string detail) => Results.Problem(statusCode: StatusCodes.Status409Conflict, title: title, detail: detail);
}
