using System.Net;
using System.Net.Sockets;
using ClosedXML.Excel;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Features.PengelolaanPengguna;

/// <summary>Accounts from a workbook, and their links by mail.</summary>
public sealed class PenggunaMassalTests : IAsyncLifetime, IDisposable
{
    private static readonly string[][] DuaOrang =
    [
        ["siti.aminah", "Siti Aminah", "198501012010012001", "siti@kantor.go.id", "Staf Divisi", "pas", "", ""],
        ["rudi.hartono", "Rudi Hartono", "", "", "Pemantau", "", "01/01/2024", "31/12/2026"],
    ];

    private readonly AplikasiTerpantau app = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await app.DisposeAsync();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Unggah_Templat_PratinjauLaluAkunDenganTautan()
    {
        var admin = await app.MasukBaruAsync("admin");
        var sebelum = await JumlahAsync();

        var pratinjau = await UnggahAsync(admin, await IsiAsync(admin, DuaOrang));

        Assert.Equal(HttpStatusCode.OK, pratinjau.Status);
        Assert.Contains("Buat 2 akun", pratinjau.Teks, StringComparison.Ordinal);
        Assert.Equal(sebelum, await JumlahAsync());

        var hasil = await pratinjau.KirimFormAsync("#terapkan");
        Assert.Equal(HttpStatusCode.OK, hasil.Status);
        Assert.Contains("2 akun dibuat", hasil.Teks, StringComparison.Ordinal);
        var tautan = hasil.Dokumen!.QuerySelectorAll("#tautan code").Select(c => c.TextContent).ToList();
        Assert.Equal(2, tautan.Distinct().Count());
        var siti = await app.DenganDatabaseAsync(db => db.Users.AsNoTracking().SingleAsync(p => p.UserName == "siti.aminah"));
        Assert.Equal(("Siti Aminah", "198501012010012001", "siti@kantor.go.id", "PAS"), (siti.Nama, siti.Nip, siti.Email, siti.KodeDivisi));
        var rudi = await app.DenganDatabaseAsync(db => db.Users.AsNoTracking().SingleAsync(p => p.UserName == "rudi.hartono"));
        Assert.Equal((new DateOnly(2024, 1, 1), new DateOnly(2026, 12, 31)), (rudi.BerlakuDari, rudi.BerlakuSampai));
        Assert.Equal("Buat kata sandi baru", (await app.Peramban().LihatAsync(tautan[0]["http://localhost".Length..])).TeksDari("h1"));

        // The same page again makes nothing.
        var lagi = await pratinjau.KirimFormAsync("#terapkan");
        Assert.Equal(HttpStatusCode.Conflict, lagi.Status);
        Assert.Contains("Baris ke-1: Nama pengguna siti.aminah sudah dipakai.", lagi.Teks, StringComparison.Ordinal);
        Assert.Equal(sebelum + 2, await JumlahAsync());
    }

    [Fact]
    public async Task Unggah_SelSalah_SetiapSelDisebutDanTidakAdaYangDibuat()
    {
        var admin = await app.MasukBaruAsync("admin");
        var sebelum = await JumlahAsync();

        var jawaban = await UnggahAsync(admin, await IsiAsync(admin,
        [
            DuaOrang[0],
            ["SITI.AMINAH", "Kembar", "", "", "Pemantau", "", "", ""],
            ["staf.pas", "", "12X", "bukan surel", "Raja", "", "", ""],
            ["baru.satu", "Baru", "", "", "Staf Divisi", "", "", ""],
            ["baru.dua", "Baru", "", "", "Staf Divisi", "XYZ", "kapan", ""],
            ["baru.tiga", "Baru", "", "", "Admin", "PAS", "31/12/2026", "01/01/2026"],
            ["spasi di sini", "Baru", "", "", "Pemantau", "", "", ""],
        ]));

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
        var galat = jawaban.Dokumen!.QuerySelectorAll(".ringkasan-galat li").Select(l => l.TextContent.Trim()).ToList();
        Assert.Contains("Sel A3: Nama pengguna SITI.AMINAH tertulis dua kali.", galat);
        Assert.Contains("Sel A4: Nama pengguna staf.pas sudah dipakai.", galat);
        Assert.Contains("Sel B4: Isi nama", galat);
        Assert.Contains("Sel C4: NIP hanya berisi angka", galat);
        Assert.Contains(galat, g => g.StartsWith("Sel D4: Surel tidak dapat dibaca", StringComparison.Ordinal));
        Assert.Contains(galat, g => g.StartsWith("Sel E4: Peran Raja tidak dikenal.", StringComparison.Ordinal));
        Assert.DoesNotContain("Sel E4: Pilih peran", galat);
        Assert.Contains("Sel F5: Pilih divisi untuk peran Staf Divisi.", galat);
        Assert.Contains("Sel F6: Divisi XYZ tidak dikenal.", galat);
        Assert.Contains(galat, g => g.StartsWith("Sel G6: Tanggal mulai tidak dapat dibaca.", StringComparison.Ordinal));
        Assert.Contains("Sel F7: Peran Admin tidak terikat divisi. Kosongkan divisinya.", galat);
        Assert.Contains(galat, g => g.StartsWith("Sel A8: Nama pengguna hanya boleh huruf", StringComparison.Ordinal));
        Assert.Empty(jawaban.Dokumen.QuerySelectorAll("#terapkan"));
        Assert.Equal(sebelum, await JumlahAsync());
    }

    [Fact]
    public async Task Unggah_TanggalDanNipSebagaiAngka_DibacaAtauDitolak()
    {
        var admin = await app.MasukBaruAsync("admin");
        var berkas = await IsiAsync(admin, DuaOrang, lembar =>
        {
            lembar.Cell(3, 8).Style.NumberFormat.Format = "dd/mm/yyyy";
            lembar.Cell(3, 8).SetValue(new DateTime(2026, 6, 30));
            lembar.Cell(2, 3).Style.NumberFormat.Format = "0";
            lembar.Cell(2, 3).SetValue(198501012010012001d);
        });

        var jawaban = await UnggahAsync(admin, berkas);

        var galat = Assert.Single(jawaban.Dokumen!.QuerySelectorAll(".ringkasan-galat li")).TextContent;
        Assert.Contains("Sel C2: NIP tersimpan sebagai angka sehingga digitnya hilang.", galat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unggah_BukanTemplatRumusAtauKosong_Dijelaskan()
    {
        var admin = await app.MasukBaruAsync("admin");
        foreach (var (isi, nama, pesan) in new (byte[], string, string)[]
            {
                ([], "kosong.xlsx", "Berkas kosong"),
                ("bukan excel"u8.ToArray(), "a.xlsx", "Isi berkas ini"),
                (await IsiAsync(admin, DuaOrang), "a.xlsm", "makro"),
                (await IsiAsync(admin, []), "a.xlsx", "tidak memuat pengguna"),
                (await IsiAsync(admin, DuaOrang, l => l.Cell(2, 2).FormulaA1 = "\"Siti\""), "a.xlsx", "Sel B2 berisi rumus"),
                (await IsiAsync(admin, DuaOrang, l => l.Cell(1, 1).SetValue("Akun")), "a.xlsx", "bukan templat pengguna"),
                (await IsiAsync(admin, DuaOrang, l => l.Cell(1, 5).SetValue("Jabatan")), "a.xlsx", "Kolom \"Peran\" tidak ada"),
                (await IsiAsync(admin, [.. Enumerable.Range(0, 201).Select(n => new[] { $"a{n}", "A", "", "", "Pemantau", "", "", "" })]), "a.xlsx", "lebih dari 200 pengguna"),
            })
        {
            var jawaban = await UnggahAsync(admin, isi, nama);
            Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
            Assert.Contains(pesan, jawaban.TeksDari(".ringkasan-galat"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Terapkan_MilikAdminLainLamaAtauKarangan_Ditolak()
    {
        var admin = await app.MasukBaruAsync("admin");
        var pratinjau = await UnggahAsync(admin, await IsiAsync(admin, DuaOrang));

        Assert.Equal(HttpStatusCode.BadRequest, (await pratinjau.KirimFormAsync("#terapkan", ("rancangan", "karangan"))).Status);
        app.Jam.Advance(TimeSpan.FromMinutes(31));
        Assert.Contains("terbuka terlalu lama", (await pratinjau.KirimFormAsync("#terapkan")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Surel_ServerAda_TautanDikirimDanTidakTampil()
    {
        using var server = new ServerSurel();
        await using var bersurel = new AplikasiBersurel { Port = server.Port };
        var admin = await bersurel.MasukBaruAsync("admin");

        var jawaban = await (await admin.LihatAsync("/pengguna/tambah")).KirimAsync(
            ("NamaPengguna", "siti.aminah"), ("Nama", "Siti Aminah"), ("Surel", "siti@kantor.go.id"), ("Peran", "Pemantau"));

        var halaman = await jawaban.IkutiAsync();
        Assert.Contains("dikirim ke siti@kantor.go.id", halaman.Teks, StringComparison.Ordinal);
        Assert.Empty(halaman.Dokumen!.QuerySelectorAll("#tautan-sekali"));
        var surat = await server.SuratAsync();
        Assert.Contains("siti@kantor.go.id", surat, StringComparison.Ordinal);
        var tautan = System.Text.RegularExpressions.Regex.Match(surat.Replace("=\r\n", "", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal), @"/sandi-baru\?token=[\w-]{43}").Value;
        await bersurel.Peramban().LihatAsync(tautan);
    }

    [Fact]
    public async Task Surel_ServerTidakMenjawab_TautanTampilDanLogTanpaRahasia()
    {
        await using var bersurel = new AplikasiBersurel { Port = 1 };
        var admin = await bersurel.MasukBaruAsync("admin");

        var jawaban = await (await admin.LihatAsync("/pengguna/tambah")).KirimAsync(
            ("NamaPengguna", "siti.aminah"), ("Nama", "Siti Aminah"), ("Surel", "siti@kantor.go.id"), ("Peran", "Pemantau"));

        var tautan = (await jawaban.IkutiAsync()).TeksDari("#tautan-sekali code");
        Assert.Contains(bersurel.Log.Baris, b => b.Contains("Surel tidak terkirim", StringComparison.Ordinal));
        Assert.All(bersurel.Log.Baris, b => Assert.DoesNotContain(tautan.Split('=')[1], b, StringComparison.Ordinal));
    }

    private static async Task<byte[]> IsiAsync(Peramban admin, string[][] baris, Action<IXLWorksheet>? ubah = null)
    {
        await using var templat = await admin.Klien.GetStreamAsync(new Uri("/pengguna/impor/templat", UriKind.Relative));
        using var salinan = new MemoryStream();
        await templat.CopyToAsync(salinan);
        using var buku = new XLWorkbook(salinan);
        var lembar = buku.Worksheet("Pengguna");
        for (var n = 0; n < baris.Length; n++)
        {
            for (var k = 0; k < baris[n].Length; k++)
            {
                if (baris[n][k].Length > 0)
                {
                    lembar.Cell(n + 2, k + 1).SetValue(baris[n][k]);
                }
            }
        }

        ubah?.Invoke(lembar);
        using var isi = new MemoryStream();
        buku.SaveAs(isi);
        return isi.ToArray();
    }

    private static async Task<Halaman> UnggahAsync(Peramban admin, byte[] isi, string nama = "pengguna.xlsx")
    {
        var token = (await admin.LihatAsync("/pengguna/impor")).Bidang().Single(b => b.Nama == "__RequestVerificationToken");
        using var badan = new MultipartFormDataContent { { new StringContent(token.Isi), token.Nama }, { new ByteArrayContent(isi), "Berkas", nama } };
        using var permintaan = new HttpRequestMessage(HttpMethod.Post, "/pengguna/impor") { Content = badan };
        return await admin.MintaAsync(permintaan);
    }

    private Task<int> JumlahAsync() => app.DenganDatabaseAsync(db => db.Users.CountAsync());

    private sealed class AplikasiBersurel : AplikasiTerpantau
    {
        public int Port { get; init; }

        protected override IEnumerable<(string Kunci, string Nilai)> Pengaturan =>
        [
            .. base.Pengaturan, ("Surel:Server", "127.0.0.1"), ("Surel:Port", Port.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("Surel:Pengirim", "kinerja@kantor.go.id"), ("Surel:WajibTls", "false"),
        ];
    }

    /// <summary>A mail server that takes one letter.</summary>
    private sealed class ServerSurel : IDisposable
    {
        private readonly TcpListener pendengar = new(IPAddress.Loopback, 0);
        private readonly Task<string> surat;

        public ServerSurel()
        {
            pendengar.Start();
            surat = TerimaAsync();
        }

        public int Port => ((IPEndPoint)pendengar.LocalEndpoint).Port;

        public Task<string> SuratAsync() => surat.WaitAsync(TimeSpan.FromMinutes(1));

        public void Dispose() => pendengar.Dispose();

        private async Task<string> TerimaAsync()
        {
            using var klien = await pendengar.AcceptTcpClientAsync();
            using var pembaca = new StreamReader(klien.GetStream());
            await using var penulis = new StreamWriter(klien.GetStream()) { NewLine = "\r\n", AutoFlush = true };
            await penulis.WriteLineAsync("220 uji");
            var isi = new System.Text.StringBuilder();
            while (await pembaca.ReadLineAsync() is { } baris)
            {
                isi.Append(baris).Append("\r\n");
                if (baris == "DATA")
                {
                    await penulis.WriteLineAsync("354 lanjut");
                    while (await pembaca.ReadLineAsync() is { } teks && teks != ".")
                    {
                        isi.Append(teks).Append("\r\n");
                    }
                }

                await penulis.WriteLineAsync(baris == "QUIT" ? "221 selesai" : "250 baik");
                if (baris == "QUIT")
                {
                    break;
                }
            }

            return isi.ToString();
        }
    }
}
