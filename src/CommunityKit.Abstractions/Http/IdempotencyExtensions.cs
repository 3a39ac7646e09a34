using Microsoft.AspNetCore.Builder;

namespace CommunityKit.Http;

/// <summary>Declarations of endpoints for programs.</summary>
public static class IdempotencyExtensions
{
    /// <summary>Name of the header that carries the key: 1 to 200 visible ASCII characters, kept for 24 hours per sender.</summary>
    public const string Header = "Idempotency-Key";

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
}
