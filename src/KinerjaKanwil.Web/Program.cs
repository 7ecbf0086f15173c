using KinerjaKanwil.Web.Setup;

var builder = WebApplication.CreateBuilder(args);
builder.Host.UseDefaultServiceProvider(opsi => opsi.ValidateOnBuild = opsi.ValidateScopes = true);
builder.AddDatabase();
builder.AddIdentitas();
builder.AddKeamanan();
builder.AddMvc();
builder.AddBukti();
builder.AddFitur();

// Disposed on every way out: a refused start must not end before its reason was written.
await using var app = builder.Build();
if (await app.JalankanPerintahAsync(args) is { } kodeKeluar)
{
    return kodeKeluar;
}

if (!await app.SiapkanDatabaseAsync())
{
    return 1;
}

await app.PeriksaBuktiAsync();
await app.SapuImporAsync();
app.UseKeamanan();
app.MapMvc();
app.PastikanSemuaBerkebijakan();
await app.RunAsync();
return 0;

/// <summary>Named so that tests can start the application.</summary>
public partial class Program;
