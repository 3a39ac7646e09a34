using CommunityKit.Modules;

namespace CommunityKit.UI.Tests.Shop;

internal sealed class TestDeclarations<T>(TestShopSetup setup) : IDeclarations<T>
    where T : notnull
{
    public IReadOnlyList<Declared<T>> All { get; } = setup.Declared<T>();
}
