using CommunityKit.Testing.Contracts;

namespace CommunityKit.Search.Tests;

public sealed class ContractTests : ModuleContractTests<SearchModule>;
