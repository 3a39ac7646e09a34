using CommunityKit.Modules;
using Microsoft.AspNetCore.Routing;

namespace CommunityKit.Tenancy.Composition;

/// <summary>Endpoint metadata: whose endpoint it is.</summary>
internal sealed record OwnedEndpoint(ModuleIdentity Module);

/// <summary>An endpoint and its owner, before it is guarded.</summary>
internal sealed record MappedEndpoint(ModuleIdentity Module, RouteEndpoint Endpoint);
