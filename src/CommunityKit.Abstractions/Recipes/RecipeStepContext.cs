using System.Text.Json;

namespace CommunityKit.Recipes;

/// <summary>What a recipe step gets. Only the host derives from it, so members may be added in a minor version.</summary>
public abstract class RecipeStepContext
{
    internal RecipeStepContext(JsonElement data, bool dryRun)
    {
        Data = data;
        DryRun = dryRun;
    }

    /// <summary>The step's JSON object with parameters already filled in.</summary>
    public JsonElement Data { get; }

    /// <summary>True when nothing may be written.</summary>
    public bool DryRun { get; }

    /// <summary>Opens a file that the recipe ships, for reading.</summary>
    /// <param name="path">Relative to the recipe's folder, forward slashes; never leaves that folder.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public abstract Stream OpenFile(string path);

    /// <summary>Paths of all files below a folder that the recipe ships, in one order everywhere.</summary>
    /// <param name="folder">Relative to the recipe's folder, forward slashes; never leaves that folder.</param>
    /// <returns>Paths for <see cref="OpenFile"/>; none if there is no such folder.</returns>
    public abstract IEnumerable<string> Files(string folder);

    /// <summary>Reports a change that was (or in a dry run would be) made.</summary>
    /// <param name="kind">Kind of thing, for example <c>product</c>.</param>
    /// <param name="key">Stable key of the thing.</param>
    /// <param name="action">What happened to it.</param>
    public abstract void Changed(string kind, string key, RecipeChange action);

    /// <summary>Reports a problem; the run goes on and fails at the end, naming all problems.</summary>
    /// <param name="where">Place in the data, for example <c>products[12].price</c>.</param>
    /// <param name="message">What is wrong and how to mend it.</param>
    public abstract void Problem(string where, string message);
}
