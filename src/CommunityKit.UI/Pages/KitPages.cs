using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.UI.Pages;

/// <summary>Answers with a view where there is no controller: status pages and the gallery.</summary>
internal static class KitPages
{
    public const string Status = "/Views/Status/Page.cshtml";
    public const string ShopGallery = "/Views/Gallery/Shop.cshtml";
    public const string AdminGallery = "/Views/Gallery/Admin.cshtml";

    // A request that no route matched has no endpoint; without one, Url.Action in a slot of the frame throws.
    private static readonly Endpoint NoRoute = new(requestDelegate: null, EndpointMetadataCollection.Empty, "status page");

    public static Task RenderAsync(HttpContext http, string viewPath, object model, int statusCode = StatusCodes.Status200OK)
    {
        if (http.GetEndpoint() is null)
        {
            http.SetEndpoint(NoRoute);
        }

        var result = new ViewResult
        {
            ViewName = viewPath,
            StatusCode = statusCode,
            ViewData = new ViewDataDictionary(http.RequestServices.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary())
            {
                Model = model,
            },
        };
        return result.ExecuteResultAsync(new ActionContext(http, new RouteData(), new ActionDescriptor()));
    }

    /// <summary>Answers with the page for a failed request.</summary>
    public static Task StatusAsync(HttpContext http, StatusPage page) => RenderAsync(http, Status, page, page.Code);
}
