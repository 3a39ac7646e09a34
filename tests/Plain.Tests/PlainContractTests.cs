using CommunityKit.Testing.Contracts;

namespace CommunityKit.Theme.Plain.Tests;

public sealed class PlainContractTests : ModuleContractTests<PlainTheme>;
