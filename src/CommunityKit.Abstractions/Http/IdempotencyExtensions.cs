using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CommunityKit.Http;

/// <summary>Declarations of endpoints for programs.</summary>
public static class IdempotencyExtensions
{
    /// <summary>Name of the header that carries the key: 1 to 200 visible ASCII characters, kept for 24 hours per sender.</summary>
    public const string Header = "Idempotency-Key";

    /// <summary>Name of the header that says <c>true</c> on an answer to a repetition.</summary>
    public const string ReplayedHeader = "Idempotency-Replayed";

    /// <summary>Lets callers repeat a request safely; see <see cref="IdempotentMetadata"/>.</summary>
    /// <typeparam name="TBuilder">Kind of endpoint builder.</typeparam>
    /// <param name="builder">The endpoint.</param>
    /// <param name="isRequired">True to refuse requests without the header.</param>
    public static TBuilder Idempotent<TBuilder>(this TBuilder builder, bool isRequired = false)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.WithMetadata(new IdempotentMetadata(isRequired));
        return builder;
    }

    /// <summary>
    /// Lets callers repeat a request safely where the effect carries the key: for an endpoint that writes one row of its own anyway, under a
    /// unique key, and can answer a repetition from it. It finds key and content in the feature <see cref="IdempotentRequest"/>, answers
    /// a repetition with what is there and <see cref="ReplayedHeader"/>, and another content with <see cref="OtherRequest"/>. The header
    /// is required; keys never expire.
    /// </summary>
    /// <typeparam name="TBuilder">Kind of endpoint builder.</typeparam>
    /// <param name="builder">The endpoint.</param>
    public static TBuilder IdempotentByEffect<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.WithMetadata(new IdempotentMetadata(IsRequired: true) { IsKeptByEndpoint = true });
        return builder;
    }

    /// <summary>The answer to a key that was used for another request: 422.</summary>
    public static IResult OtherRequest() => Results.Problem(
        statusCode: StatusCodes.Status422UnprocessableEntity,
        title: "The Idempotency-Key was used for another request",
        detail: "Use a fresh key for every new request, and the same key only to repeat the same one.");
}
