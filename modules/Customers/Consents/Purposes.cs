using System.Globalization;

namespace CommunityKit.Customers.Consents;

/// <summary>The purposes that the shop's modules declared, with their words. Immutable, thread-safe.</summary>
internal sealed class Purposes(IDeclarations<ConsentPurpose> declared, IModuleTexts texts)
{
    private readonly IReadOnlyList<Declared<ConsentPurpose>> _all = [.. declared.All.DistinctBy(d => d.Value.Name)];

    public IReadOnlyList<Declared<ConsentPurpose>> All => _all;

    public ConsentPurpose? Find(string name) => _all.FirstOrDefault(d => d.Value.Name == name)?.Value;

    /// <summary>The question in the current UI culture.</summary>
    public string Label(string name) => Text(name, purpose => purpose.LabelKey);

    /// <summary>What happens with the data, in the current UI culture.</summary>
    public string Detail(string name) => Text(name, purpose => purpose.DetailKey);

    private string Text(string name, Func<ConsentPurpose, string> key) =>
        _all.FirstOrDefault(d => d.Value.Name == name) is { } found
            ? texts.Find(found.Module.Id, key(found.Value), CultureInfo.CurrentUICulture) ?? key(found.Value)
            : name;
}
