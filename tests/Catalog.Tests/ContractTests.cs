using CommunityKit.Catalog.Tests.Support;
using CommunityKit.Testing.Contracts;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Catalog.Tests;

/// <summary>What every module promises, held against the catalog with goods in it.</summary>
public sealed class ContractTests : ModuleContractTests<CatalogModule>
{
    protected override Task SeedAsync(ModuleTestHost host) =>
        Goods.AddAsync(host, [Goods.Simple("one", category: "shelf"), Goods.Simple("two", status: "draft")], [Goods.Category("shelf")]);
}
