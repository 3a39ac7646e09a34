using CommunityKit.Customers.Addresses;
using Microsoft.AspNetCore.Routing;

namespace CommunityKit.Customers;

/// <summary>The addresses of the interface for programs.</summary>
internal static class CustomersApi
{
    public const string Root = "/api/v1/customers";

    public static void Map(IEndpointRouteBuilder routes)
    {
        DivisionsApi.Map(routes);
    }
}
