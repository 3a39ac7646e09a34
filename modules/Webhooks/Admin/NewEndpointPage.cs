using Microsoft.AspNetCore.Mvc.Rendering;

namespace CommunityKit.Webhooks.Admin;

/// <summary>The page that adds an endpoint.</summary>
internal sealed record NewEndpointPage(EndpointForm Form, IReadOnlyList<SelectListItem> Events);
