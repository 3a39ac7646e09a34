using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace CommunityKit.Customers;

/// <summary>What programs are told: problems as problem+json (RFC 9457).</summary>
internal static class ApiAnswers
{
    public static IResult NotFound { get; } = Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "Not found");

    /// <summary>What is wrong, by property as programs write it.</summary>
    public static IResult Invalid(IReadOnlyList<(string Property, string Message)> problems) => Results.ValidationProblem(
        problems.GroupBy(p => JsonNamingPolicy.CamelCase.ConvertName(p.Property), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(p => p.Message).ToArray(), StringComparer.Ordinal),
        statusCode: StatusCodes.Status422UnprocessableEntity,
        title: "Some values cannot be saved");

    /// <summary>Reads a body; an answer instead when it is not what the address takes.</summary>
    public static async Task<(T? Body, IResult? Refused)> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(request.Body, type, cancellationToken) is { } body ? (body, null) : throw new JsonException();
        }
        catch (JsonException e)
        {
            return (null, Results.Problem(
                statusCode: StatusCodes.Status400BadRequest, title: "The body is not what this address takes", detail: $"At {e.Path ?? "$"}: missing, unknown or of another kind."));
        }
    }
}
