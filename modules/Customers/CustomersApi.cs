using CommunityKit.Customers.Addresses;
using CommunityKit.Customers.Book;
using CommunityKit.Customers.Consents;
using CommunityKit.Customers.Segments;
using Microsoft.AspNetCore.Routing;

namespace CommunityKit.Customers;

/// <summary>The addresses of the interface for programs.</summary>
internal static class CustomersApi
{
    public const string Root = "/api/v1/customers";

    public static void Map(IEndpointRouteBuilder routes)
    {
        DivisionsApi.Map(routes);
        AddressesApi.Map(routes);
        ConsentsApi.Map(routes);
        SegmentsApi.Map(routes);
    }
}
