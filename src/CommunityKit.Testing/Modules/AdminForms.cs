using System.Security.Claims;
using System.Text.Json;
using CommunityKit.Modules;
using CommunityKit.UI.Admin.Forms;
using CommunityKit.UI.Admin.Lists;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Testing.Modules;

/// <summary>Forms and lists that modules declare for the back office, driven as the back office drives them, without its pages. Thread-safe.</summary>
public static class AdminForms
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Saves what is loaded, changed by JSON members.</summary>
    /// <param name="host">The host.</param>
    /// <param name="path">Path of the form under the back office, for example <c>catalog/brands</c>.</param>
    /// <param name="key">What is edited; null for a new one.</param>
    /// <param name="changes">Members of the form's model that differ from what is loaded.</param>
    public static Task<AdminSaveResult> SaveAsync(ModuleTestHost host, string path, string? key, object changes) =>
        WithFormAsync(host, path, async form =>
        {
            var model = (await form.LoadAsync(key, CancellationToken.None))!;
            var merged = JsonSerializer.SerializeToNode(model, form.ModelType, Json)!.AsObject();
            foreach (var (name, value) in JsonSerializer.SerializeToNode(changes, Json)!.AsObject())
            {
                merged[name] = value?.DeepClone();
            }

            return await form.SaveAsync(key, merged.Deserialize(form.ModelType, Json)!, new ClaimsPrincipal(), CancellationToken.None);
        });

    /// <summary>What the form shows.</summary>
    /// <param name="host">The host.</param>
    /// <param name="path">Path of the form.</param>
    /// <param name="key">What is edited.</param>
    public static Task<JsonElement> LoadAsync(ModuleTestHost host, string path, string key) =>
        WithFormAsync(host, path, async form => JsonSerializer.SerializeToElement(await form.LoadAsync(key, CancellationToken.None), form.ModelType, Json));

    /// <summary>Deletes what the form edits.</summary>
    /// <param name="host">The host.</param>
    /// <param name="path">Path of the form.</param>
    /// <param name="key">What goes.</param>
    public static Task<AdminSaveResult> DeleteAsync(ModuleTestHost host, string path, string key) =>
        WithFormAsync(host, path, async form => await form.DeleteAsync(key, new ClaimsPrincipal(), CancellationToken.None));

    /// <summary>A page of a list.</summary>
    /// <param name="host">The host.</param>
    /// <param name="path">Path of the list.</param>
    /// <param name="query">Search, filters, page; the first page when null.</param>
    public static Task<AdminPage<AdminListRow>> ListAsync(ModuleTestHost host, string path, AdminQuery? query = null) =>
        WithListAsync(host, path, async list => await list.ReadRowsAsync(query ?? new AdminQuery(), CancellationToken.None));

    /// <summary>Runs an action of a list on rows.</summary>
    /// <param name="host">The host.</param>
    /// <param name="path">Path of the list.</param>
    /// <param name="action">Key of the action.</param>
    /// <param name="keys">The rows.</param>
    public static Task<AdminActionResult> RunAsync(ModuleTestHost host, string path, string action, params string[] keys) =>
        WithListAsync(host, path, async list => await list.RunAsync(action, keys, CancellationToken.None));

    /// <summary>Key of the one row on the first page with this text at the end of a column.</summary>
    /// <param name="host">The host.</param>
    /// <param name="path">Path of the list.</param>
    /// <param name="text">A name (an indented one too), a code.</param>
    /// <param name="column">The column, from 0.</param>
    public static async Task<string> KeyAsync(ModuleTestHost host, string path, string text, int column = 0) =>
        (await ListAsync(host, path)).Rows.Single(row => ((string)row.Cells[column]!).EndsWith(text, StringComparison.Ordinal)).Key;

    private static Task<T> WithFormAsync<T>(ModuleTestHost host, string path, Func<IAdminForm, Task<T>> work) =>
        host.WithAsync<IServiceProvider, T>(services => work((IAdminForm)services.GetRequiredService(
            services.GetRequiredService<IDeclarations<AdminFormDeclaration>>().All.Single(form => form.Value.Path == path).Value.FormType)));

    private static Task<T> WithListAsync<T>(ModuleTestHost host, string path, Func<IAdminList, Task<T>> work) =>
        host.WithAsync<IServiceProvider, T>(services => work((IAdminList)services.GetRequiredService(
            services.GetRequiredService<IDeclarations<AdminListDeclaration>>().All.Single(list => list.Value.Path == path).Value.ListType)));
}
