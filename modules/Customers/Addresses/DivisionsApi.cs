using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CommunityKit.Customers.Addresses;

/// <summary>The lists behind the address fields, for programs too.</summary>
internal static class DivisionsApi
{
    public const string Path = CustomersApi.Root + "/divisions";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, (HttpContext http) => Answer(http, "", null))
            .WithName("listProvinces").WithTags("Customers").WithSummary("Provinces of China").Produces<DivisionList>();
        routes.MapGet(Path + "/{code}", (HttpContext http, string code) =>
                ChinaDivisions.All.Find(code) is { } division
                    ? Answer(http, code, division.Name)
                    : Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "Not found", detail: "There is no division with this code."))
            .WithName("listDivisions").WithTags("Customers").WithSummary("What lies in a province, city or district")
            .Produces<DivisionList>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static IResult Answer(HttpContext http, string code, string? name)
    {
        http.Response.Headers.CacheControl = "public, max-age=86400";
        return Results.Json(new DivisionList(code, name, ChinaDivisions.All.In(code)), CustomersJson.Default.DivisionList);
    }
}
