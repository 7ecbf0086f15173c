using KinerjaKanwil.Domain;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Organisasi;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Audit;
using KinerjaKanwil.Web.Kantor;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.PenyusunanIku;

/// <summary>How a change of the structure ended.</summary>
public sealed record HasilSusunan
{
    /// <summary>True: no such year or part.</summary>
    public bool TidakDitemukan { get; init; }

    /// <summary>True: changed by somebody else since the page was opened; nothing was stored.</summary>
    public bool Konflik { get; init; }

    /// <summary>What is wrong, with the field.</summary>
    public IReadOnlyList<(string Bidang, string Pesan)> Galat { get; init; } = [];

    /// <summary>Code of what was made or changed.</summary>
    public string Kode { get; init; } = "";

    /// <summary>What was done, in words.</summary>
    public string? Kabar { get; init; }
}

/// <summary>
/// Makes, changes, orders, archives and deletes divisions, sasaran and indicators. Each of these looks at more than one record (numbers already
/// taken, what hangs on it), so each is done under the lock of the audit trail, which no other change overlaps.
/// </summary>
public sealed class PenyusunanService(KinerjaDbContext db, PenggunaAktif pengguna, PencatatAudit audit, WaktuKantor waktu)
{
    private const string AlasanPermintaanDitolak = "Indikator ini sudah diarsipkan.";

    /// <summary>Makes something new.</summary>
    public Task<HasilSusunan> TambahAsync(TingkatSusunan tingkat, int tahun, SusunanForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        return SendirianAsync(tingkat, tahun, form.Kode ?? form.Induk ?? "", susunan =>
        {
            BagianSusunan? induk = tingkat switch
            {
                TingkatSusunan.Sasaran => susunan.Cari(TingkatSusunan.Divisi, form.Induk),
                TingkatSusunan.Indikator => susunan.Cari(TingkatSusunan.Sasaran, form.Induk),
                _ => null,
            };
            if (tingkat != TingkatSusunan.Divisi && induk is null)
            {
                return Task.FromResult(Gagal(nameof(form.Induk), tingkat == TingkatSusunan.Sasaran ? "Pilih divisi." : "Pilih sasaran."));
            }

            var (hasil, bidang, baru) = tingkat switch
            {
                TingkatSusunan.Divisi => TambahDivisi(susunan, form),
                TingkatSusunan.Sasaran => TambahSasaran(susunan, (Divisi)induk!, form),
                _ => TambahIndikator(susunan, (SasaranKegiatan)induk!, form),
            };
            if (!hasil.Sukses)
            {
                return Task.FromResult(Gagal(bidang, hasil.Pesan!));
            }

            // An indicator is never without its targets: empty ones, until they are set.
            db.Add(baru is IndikatorKinerja indikator ? new Target(indikator, new NilaiTarget(null, null, null, null, null)) : baru!);
            var kode = SusunanTahun.Kode(baru!);
            return Task.FromResult(new HasilSusunan { Kode = kode, Kabar = $"{tingkat.Nama()} {kode} ditambahkan." });
        }, batal);
    }

    /// <summary>Changes the wording, and the place where another one is asked for.</summary>
    public Task<HasilSusunan> SimpanAsync(TingkatSusunan tingkat, int tahun, string kode, SusunanForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        return DenganAsync(tingkat, tahun, kode, (susunan, bagian) =>
        {
            var tempat = SusunanForm.Bulat(form.Urutan) is { } diminta && susunan.SekelompokAktif(bagian) is var aktif
                && aktif.ToList().IndexOf(bagian) + 1 is var kini && Math.Min(diminta, aktif.Count) != kini ? diminta : (int?)null;
            var beda = DaftarSusunanQuery.Beda(DaftarSusunanQuery.Tersimpan(bagian), form, bagian).Any();
            if (!beda && tempat is null)
            {
                return Task.FromResult(new HasilSusunan { Kode = kode, Kabar = $"Tidak ada yang berubah pada {tingkat.Nama().ToLowerInvariant()} {kode}." });
            }

            if (bagian.Versi.ToString() != form.Versi)
            {
                return Task.FromResult(new HasilSusunan { Konflik = true });
            }

            var hasil = !beda ? Hasil.Berhasil : bagian switch
            {
                Divisi d => d.TetapkanNama(form.NamaResmi, form.NamaTampil, pengguna, waktu.SekarangUtc),
                SasaranKegiatan s => s.TetapkanNama(form.Penanda, form.NamaResmi, form.NamaTampil, pengguna, waktu.SekarangUtc),
                IndikatorKinerja i => i.TetapkanKata(new KataIndikator(form.Penanda, form.NamaResmi, form.NamaTampil, form.TargetResmi), pengguna, waktu.SekarangUtc),
                _ => throw new InvalidOperationException($"{bagian.Tingkat} belum dapat disunting."),
            };
            if (!hasil.Sukses)
            {
                return Task.FromResult(Gagal(nameof(form.NamaResmi), hasil.Pesan!));
            }

            if (tempat is { } tujuan && BagianSusunan.Pindahkan(susunan.SekelompokAktif(bagian), bagian, tujuan, pengguna) is { Sukses: false } tidakPindah)
            {
                return Task.FromResult(Gagal(nameof(form.Urutan), tidakPindah.Pesan!));
            }

            return Task.FromResult(new HasilSusunan { Kode = kode, Kabar = $"{tingkat.Nama()} {kode} tersimpan." });
        }, batal);
    }

    /// <summary>Moves it by one place.</summary>
    public Task<HasilSusunan> GeserAsync(TingkatSusunan tingkat, int tahun, string kode, bool naik, CancellationToken batal) =>
        DenganAsync(tingkat, tahun, kode, (susunan, bagian) =>
        {
            var kelompok = susunan.SekelompokAktif(bagian);
            var letak = kelompok.ToList().IndexOf(bagian) + 1;
            return Task.FromResult(BagianSusunan.Pindahkan(kelompok, bagian, naik ? letak - 1 : letak + 1, pengguna) is { Sukses: false } gagal
                ? Gagal("", gagal.Pesan!)
                : new HasilSusunan { Kode = kode, Kabar = $"{kode} dipindahkan ke urutan {Math.Clamp(naik ? letak - 1 : letak + 1, 1, kelompok.Count)}. Kodenya tetap." });
        }, batal);

    /// <summary>Archives, brings back or deletes.</summary>
    public Task<HasilSusunan> LakukanAsync(TingkatSusunan tingkat, int tahun, string kode, TindakanSusunanForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        return DenganAsync(tingkat, tahun, kode, async (susunan, bagian) =>
        {
            var pemakaian = await susunan.PemakaianLengkapAsync(db, bagian, batal);

            // Who archives must have seen what disappears.
            if (bagian.Versi.ToString() != form.Versi || (form.Aksi == TindakanSusunanForm.Arsipkan && form.Resmi != pemakaian.Resmi))
            {
                return new HasilSusunan { Konflik = true };
            }

            switch (form.Aksi)
            {
                case TindakanSusunanForm.Arsipkan:
                    var indikator = susunan.IndikatorDari(bagian).Where(i => !i.Diarsipkan).Select(i => i.Kode).ToList();
                    if (bagian.Arsipkan(pemakaian, form.Alasan, susunan.Isi(bagian), pengguna, waktu.SekarangUtc) is { Sukses: false } gagal)
                    {
                        return Gagal(pemakaian.Pengguna.Count > 0 ? "" : nameof(form.Alasan), gagal.Pesan!);
                    }

                    await JawabPermintaanAsync(susunan.Tahun.Id, bagian, indikator, batal);
                    return new HasilSusunan { Kode = kode, Kabar = $"{tingkat.Nama()} {kode} diarsipkan." };
                case TindakanSusunanForm.Pulihkan:
                    return bagian.Pulihkan(SusunanTahun.Induk(bagian), susunan.Isi(bagian), pengguna) is { Sukses: false } tidakPulih ? Gagal("", tidakPulih.Pesan!)
                        : new HasilSusunan { Kode = kode, Kabar = $"{tingkat.Nama()} {kode} dipulihkan dan dihitung lagi." };
                default:
                    if (bagian.BolehDihapus(pemakaian, pengguna) is { Sukses: false } ditolak)
                    {
                        return Gagal("", ditolak.Pesan!);
                    }

                    if (bagian is IndikatorKinerja { Id: var id })
                    {
                        if (await db.SilsilahIndikator.AnyAsync(s => s.AsalId == id, batal))
                        {
                            return Gagal("", "Indikator tahun sesudahnya berasal dari sini: tidak dapat dihapus. Arsipkan saja.");
                        }

                        db.RemoveRange(await db.SilsilahIndikator.TermasukArsip().Include(s => s.Asal).Include(s => s.Tujuan).Where(s => s.TujuanId == id).ToListAsync(batal));
                        db.RemoveRange(await db.Target.TermasukArsip().Where(t => t.IndikatorKinerjaId == id).ToListAsync(batal));
                    }

                    db.Remove(bagian);
                    return new HasilSusunan { Kode = "", Kabar = $"{tingkat.Nama()} {kode} dihapus." };
            }
        }, batal);
    }

    private (Hasil Hasil, string Bidang, BagianSusunan? Baru) TambahDivisi(SusunanTahun susunan, SusunanForm form) =>
        (Divisi.Tambah(susunan.Tahun.Id, form.Kode, form.NamaResmi, form.NamaTampil, susunan.Divisi, pengguna, waktu.SekarangUtc, out var baru),
            form.NamaResmi?.Trim().Length > Divisi.PanjangNama ? nameof(form.NamaResmi) : nameof(form.Kode), baru);

    private (Hasil Hasil, string Bidang, BagianSusunan? Baru) TambahSasaran(SusunanTahun susunan, Divisi divisi, SusunanForm form)
    {
        var saudara = susunan.Sasaran.Where(s => s.DivisiId == divisi.Id).ToList();
        var nomor = SusunanForm.Bulat(form.Nomor) ?? Berikutnya(saudara);
        return (SasaranKegiatan.Tambah(divisi, nomor, form.Penanda, form.NamaResmi, form.NamaTampil, saudara, pengguna, waktu.SekarangUtc, out var baru),
            divisi.Diarsipkan ? nameof(form.Induk) : nameof(form.Nomor), baru);
    }

    private (Hasil Hasil, string Bidang, BagianSusunan? Baru) TambahIndikator(SusunanTahun susunan, SasaranKegiatan sasaran, SusunanForm form)
    {
        if (form.JenisSatuan is not { } jenis)
        {
            return (Hasil.Gagal("Pilih jenis satuan."), nameof(form.JenisSatuan), null);
        }

        var saudara = susunan.Indikator.Where(i => i.SasaranKegiatanId == sasaran.Id).ToList();
        var nomor = SusunanForm.Bulat(form.Nomor) ?? Berikutnya(saudara);
        var satuan = new Satuan(jenis, SatuanBawaan(jenis) ?? form.Satuan?.Trim() ?? "");
        return (IndikatorKinerja.Tambah(
                sasaran, nomor, satuan, new KataIndikator(form.Penanda, form.NamaResmi, form.NamaTampil, form.TargetResmi), saudara, pengguna, waktu.SekarangUtc, out var baru),
            sasaran.Diarsipkan ? nameof(form.Induk) : saudara.Exists(i => i.Nomor == nomor) ? nameof(form.Nomor) : nameof(form.Satuan), baru);
    }

    /// <summary>The unit that a kind always has; null where it is a word of its own.</summary>
    private static string? SatuanBawaan(JenisSatuan jenis) => jenis switch
    {
        JenisSatuan.Persen => "%",
        JenisSatuan.Indeks => "indeks",
        _ => null,
    };

    /// <summary>Numbers are never used twice, also those of archived ones.</summary>
    private static int Berikutnya(IEnumerable<BagianSusunan> saudara) => saudara.Select(s => s.Nomor).DefaultIfEmpty(0).Max() + 1;

    /// <summary>Nobody is asked any more to open what is archived.</summary>
    private async Task JawabPermintaanAsync(int tahunId, BagianSusunan bagian, IReadOnlyList<string> indikator, CancellationToken batal)
    {
        var divisi = (bagian as Divisi)?.Kode;
        foreach (var permintaan in await db.PermintaanBukaKunci.Where(p => p.TahunKinerjaId == tahunId && p.Status == StatusPermintaan.Menunggu
            && (indikator.Contains(p.KodeIndikator!) || (p.KodeIndikator == null && p.KodeDivisi == divisi))).ToListAsync(batal))
        {
            permintaan.Tolak(AlasanPermintaanDitolak, pengguna, waktu.SekarangUtc);
        }
    }

    private Task<HasilSusunan> DenganAsync(
        TingkatSusunan tingkat, int tahun, string kode, Func<SusunanTahun, BagianSusunan, Task<HasilSusunan>> kerja, CancellationToken batal) =>
        SendirianAsync(
            tingkat, tahun, kode,
            susunan => susunan.Cari(tingkat, kode) is { } bagian ? kerja(susunan, bagian) : Task.FromResult(new HasilSusunan { TidakDitemukan = true }),
            batal);

    private async Task<HasilSusunan> SendirianAsync(
        TingkatSusunan tingkat, int tahun, string kode, Func<SusunanTahun, Task<HasilSusunan>> kerja, CancellationToken batal)
    {
        var akhir = new HasilSusunan { TidakDitemukan = true };
        try
        {
            await audit.SendirianAsync(async () =>
            {
                var susunan = await SusunanTahun.BacaAsync(db, tahun, untukDiubah: true, batal);
                akhir = susunan is null ? new HasilSusunan { TidakDitemukan = true } : await kerja(susunan);
                return akhir.Kabar is null ? Hasil.Gagal("Tidak disimpan.") : Hasil.Berhasil;
            });
        }
        catch (DbUpdateException)
        {
            // What hangs on it came in between, or a row changed under another lock.
            akhir = new HasilSusunan { Konflik = true };
        }

        if (akhir.TidakDitemukan || akhir.Konflik)
        {
            await audit.TolakAsync(
                tingkat switch { TingkatSusunan.Divisi => nameof(Divisi), TingkatSusunan.Sasaran => nameof(SasaranKegiatan), _ => nameof(IndikatorKinerja) },
                $"{tahun}/{kode}", akhir.Konflik ? "Berubah sejak halaman dibuka" : "Tidak ada, atau di luar jangkauan");
        }

        return akhir;
    }

    private static HasilSusunan Gagal(string bidang, string pesan) => new() { Galat = [(bidang, pesan)] };
}
