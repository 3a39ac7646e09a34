using CommunityKit.Testing.Contracts;

namespace CommunityKit.Admin.Tests;

public sealed class AdminContractTests : ModuleContractTests<AdminModule>;
