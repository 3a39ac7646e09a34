using System.Collections.Frozen;

namespace CommunityKit.Payments.Providers;

/// <summary>The providers that the shop's modules bring, by key. Scoped: a provider is made for the request that talks to it.</summary>
internal sealed class ProviderDirectory(IDeclarations<PaymentProviderDeclaration> declarations, IServiceProvider services)
{
    private readonly FrozenDictionary<string, PaymentProviderDeclaration> _byKey = declarations.All
        .Select(declared => declared.Value)
        .DistinctBy(declared => declared.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(declared => declared.Key, StringComparer.Ordinal);

    /// <summary>All, in the order of the choice.</summary>
    public IEnumerable<Declared<PaymentProviderDeclaration>> All =>
        declarations.All.DistinctBy(declared => declared.Value.Key, StringComparer.Ordinal).OrderBy(declared => declared.Value.Order);

    public IPaymentProvider? Find(string key) =>
        _byKey.TryGetValue(key, out var declared) ? (IPaymentProvider)services.GetRequiredService(declared.ProviderType) : null;
}
