namespace SampleContent.Tests.Shops;

/// <summary>The sample shops by name, each read once per run.</summary>
public sealed class SampleShops : TheoryData<string>
{
    internal const string MotherBaby = "MotherBabyShop";
    internal const string FarmDirect = "FarmDirectShop";

    private static readonly Dictionary<string, Lazy<SampleShop>> Shops = new(StringComparer.Ordinal)
    {
        [MotherBaby] = new(() => SampleShop.Load(MotherBaby)),
        [FarmDirect] = new(() => SampleShop.Load(FarmDirect)),
    };

    internal static IEnumerable<SampleShop> All => Shops.Values.Select(s => s.Value);

    public SampleShops() => AddRange([.. Shops.Keys]);

    internal static SampleShop Get(string name) => Shops[name].Value;
}
