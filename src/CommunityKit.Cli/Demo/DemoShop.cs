namespace CommunityKit.Cli.Demo;

/// <summary>A shop of the demo.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Prefix">First part of its path.</param>
/// <param name="Sample">Folder under <c>samples</c>.</param>
internal sealed record DemoShop(string Id, string Prefix, string Sample)
{
    public static IReadOnlyList<DemoShop> All { get; } = [new("baby", "", "MotherBabyShop"), new("farm", "/farm", "FarmDirectShop")];
}
