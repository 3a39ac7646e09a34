namespace Sample.Starter;

/// <summary>What roles can be allowed to do.</summary>
public static class StarterPermissions
{
    /// <summary>Remove notes.</summary>
    public const string Manage = "sample.starter.manage";
}
