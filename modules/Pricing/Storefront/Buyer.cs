using System.Security.Claims;
using CommunityKit.Customers;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Pricing.Storefront;

/// <summary>Who asks for a price: the signed-in member with their segments, or a guest.</summary>
public sealed class Buyer(IServiceProvider services)
{
    public async ValueTask<(Guid? MemberId, IReadOnlyList<string> Segments)> OfAsync(ClaimsPrincipal? user, CancellationToken cancellationToken)
    {
        if (user?.FindId() is not { } member)
        {
            return (null, []);
        }

        return (member, services.GetService<ISegments>() is { } segments ? await segments.OfAsync(member, cancellationToken) : []);
    }
}
