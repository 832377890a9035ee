SELECT has_function_privilege('shop.make_totals()', 'execute');
