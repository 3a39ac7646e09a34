using System.Collections.Frozen;
using System.Globalization;

namespace CommunityKit.Payments.Providers;

/// <summary>The providers that the shop's modules bring, by key. Scoped: a provider is made for the request that talks to it.</summary>
internal sealed class ProviderDirectory(IDeclarations<PaymentProviderDeclaration> declarations, IModuleTexts texts, IServiceProvider services)
{
    private readonly FrozenDictionary<string, Declared<PaymentProviderDeclaration>> _byKey = declarations.All
        .DistinctBy(declared => declared.Value.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(declared => declared.Value.Key, StringComparer.Ordinal);

    /// <summary>All, in the order of the choice.</summary>
    public IEnumerable<Declared<PaymentProviderDeclaration>> All =>
        _byKey.Values.OrderBy(declared => declared.Value.Order).ThenBy(declared => declared.Value.Key, StringComparer.Ordinal);

    public IPaymentProvider? Find(string key) =>
        _byKey.TryGetValue(key, out var declared) ? (IPaymentProvider)services.GetRequiredService(declared.Value.ProviderType) : null;

    /// <summary>Name in the reader's language; the key when its module is gone.</summary>
    public string NameOf(string key) => _byKey.TryGetValue(key, out var declared) ? Text(declared, declared.Value.NameKey) : key;

    public string DescriptionOf(string key) => _byKey.TryGetValue(key, out var declared) ? Text(declared, declared.Value.DescriptionKey) : "";

    private string Text(Declared<PaymentProviderDeclaration> declared, string key) =>
        key.Length == 0 ? "" : texts.Find(declared.Module.Id, key, CultureInfo.CurrentUICulture) ?? key;
}
