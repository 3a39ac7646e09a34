namespace CommunityKit.Admin.Frame;

/// <summary>Gives the texts of any module. Thread-safe.</summary>
public sealed class Words(IModuleTexts texts)
{
    /// <summary>The admin's own texts.</summary>
    public ModuleWords Own { get; } = new(texts, AdminModule.Id);

    /// <summary>The texts of a module.</summary>
    public ModuleWords Of(string moduleId) => new(texts, moduleId);
}
