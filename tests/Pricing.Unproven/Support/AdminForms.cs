using System.Security.Claims;
using System.Text.Json;
using CommunityKit.Modules;
using CommunityKit.Testing.Modules;
using CommunityKit.UI.Admin.Forms;
using CommunityKit.UI.Admin.Lists;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Pricing.Tests.Support;

/// <summary>The module's forms and lists, driven as the admin drives them.</summary>
internal static class AdminForms
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Saves what is loaded, changed by JSON members.</summary>
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

    public static Task<AdminSaveResult> DeleteAsync(ModuleTestHost host, string path, string key) =>
        WithFormAsync(host, path, async form => await form.DeleteAsync(key, new ClaimsPrincipal(), CancellationToken.None));

    public static Task<AdminPage<AdminListRow>> ListAsync(ModuleTestHost host, string path, AdminQuery? query = null) =>
        WithListAsync(host, path, async list => await list.ReadRowsAsync(query ?? new AdminQuery(), CancellationToken.None));

    public static Task<AdminActionResult> RunAsync(ModuleTestHost host, string path, string action, params string[] keys) =>
        WithListAsync(host, path, async list => await list.RunAsync(action, keys, CancellationToken.None));

    /// <summary>Key of the row with this code.</summary>
    public static async Task<string> KeyAsync(ModuleTestHost host, string path, string code) =>
        (await ListAsync(host, path)).Rows.Single(row => (string)row.Cells[1]! == code).Key;

    private static Task<T> WithFormAsync<T>(ModuleTestHost host, string path, Func<IAdminForm, Task<T>> work) =>
        host.WithAsync<IServiceProvider, T>(services => work((IAdminForm)services.GetRequiredService(
            services.GetRequiredService<IDeclarations<AdminFormDeclaration>>().All.Single(form => form.Value.Path == path).Value.FormType)));

    private static Task<T> WithListAsync<T>(ModuleTestHost host, string path, Func<IAdminList, Task<T>> work) =>
        host.WithAsync<IServiceProvider, T>(services => work((IAdminList)services.GetRequiredService(
            services.GetRequiredService<IDeclarations<AdminListDeclaration>>().All.Single(list => list.Value.Path == path).Value.ListType)));
}
