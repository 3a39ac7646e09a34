namespace CommunityKit.Testing.Browser;

/// <summary>A page broke rules that hold for every screen.</summary>
public sealed class GuardRailException : Exception
{
    /// <summary>A page broke rules.</summary>
    /// <param name="faults">One line per fault.</param>
    /// <param name="inner">What made the test itself fail, if it did.</param>
    public GuardRailException(IReadOnlyList<string> faults, Exception? inner = null)
        : base($"{faults.Count} fault(s) on the page:{Environment.NewLine}- {string.Join($"{Environment.NewLine}- ", faults)}", inner) =>
        Faults = faults;

    /// <summary>One line per fault.</summary>
    public IReadOnlyList<string> Faults { get; }
}
