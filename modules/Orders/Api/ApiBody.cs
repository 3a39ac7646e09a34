using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CommunityKit.Orders.Api;

/// <summary>Reads what programs send.</summary>
internal static class ApiBody
{
    /// <summary>The body, or the answer that says what is wrong with it.</summary>
    public static async Task<(T? Body, IResult? Refusal)> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> shape, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return (await JsonSerializer.DeserializeAsync(request.Body, shape, cancellationToken) ?? throw new JsonException("The body is null."), null);
        }
        catch (JsonException e)
        {
            return (null, Results.ValidationProblem(
                new Dictionary<string, string[]>(StringComparer.Ordinal) { [e.Path ?? "$"] = ["This is missing or of another kind here."] },
                statusCode: StatusCodes.Status400BadRequest,
                title: "The body is not what this address takes"));
        }
    }
}
